# What R's own functions take for the comparisons of bench/compare-arms.ts: milliseconds, without the start of R and the reading of the file.
args <- commandArgs(TRUE)
values <- read.csv(args[1]); arms <- c("MSC-1", "MSC-2", "Control")
suppressPackageStartupMessages(library(nlme))
panel <- function() {
  p <- c()
  for (one in split(values, values$series)) for (own in split(one, one$week)) {
    own$arm <- factor(own$arm, levels = arms)
    p <- c(p, oneway.test(value ~ arm, own)$p.value)
    for (two in combn(arms, 2, simplify = FALSE)) {
      x <- own$value[own$arm == two[1]]; y <- own$value[own$arm == two[2]]
      t.test(y, x); suppressWarnings(wilcox.test(y, x, conf.int = TRUE))
    }
  }
  p.adjust(p, "holm")
}
mmrm <- function() {
  frame <- values[order(values$subject, values$week), ]
  frame$arm <- factor(frame$arm, levels = arms); frame$week <- factor(frame$week); frame$place <- as.integer(frame$week)
  gls(value ~ arm * week, frame, correlation = corSymm(form = ~ place | subject), weights = varIdent(form = ~ 1 | week), method = "REML")
}
cat(1000 * system.time(if (args[2] == "panel") panel() else mmrm())[["elapsed"]])
