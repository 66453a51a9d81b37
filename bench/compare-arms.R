# What R's own functions take for the measurements of bench/compare-arms.ts: milliseconds, without the start of R and the reading of the file.
# Everything is done once before it is timed, as there.
args <- commandArgs(TRUE)
values <- read.csv(args[1]); arms <- c("MSC-1", "MSC-2", "Control")

compare <- function() {
  p <- c(); pairs <- c()
  for (one in split(values, values$series)) for (own in split(one, one$week)) {
    own$arm <- factor(own$arm, levels = arms)
    p <- c(p, oneway.test(value ~ arm, own)$p.value)
    for (two in combn(arms, 2, simplify = FALSE)) {
      x <- own$value[own$arm == two[1]]; y <- own$value[own$arm == two[2]]
      pairs <- c(pairs, t.test(y, x)$p.value); suppressWarnings(wilcox.test(y, x, conf.int = TRUE))
    }
  }
  list(p.adjust(p, "holm"), p.adjust(pairs, "holm"))
}

mmrm <- function() {
  frame <- values[order(values$subject, values$week), ]
  frame$arm <- factor(frame$arm, levels = arms); frame$week <- factor(frame$week); frame$place <- as.integer(frame$week)
  nlme::gls(value ~ arm * week, frame, correlation = nlme::corSymm(form = ~ place | subject), weights = nlme::varIdent(form = ~ 1 | week),
    method = "REML")
}

describe <- function() {
  one <- function(x) {
    n <- length(x); s <- sd(x)
    c(n = n, mean = mean(x), sd = s, sem = s / sqrt(n), mean(x) + c(-1, 1) * qt(0.975, n - 1) * s / sqrt(n),
      quantile(x, c(0.25, 0.5, 0.75)), if (all(x > 0)) c(exp(mean(log(x))), exp(sd(log(x)))), range(x))
  }
  tapply(values$value, list(values$series, values$arm, values$week), one)
}

curves <- function(own) survival::survfit(survival::Surv(time, event) ~ arm, own, conf.type = "log-log")
kaplan_meier <- function() lapply(split(values, values$study), curves)
survived <- function() lapply(split(values, values$study), function(own) {
  own$arm <- factor(own$arm, levels = arms)
  Surv <- survival::Surv
  list(summary(curves(own), rmean = 52)$table, survival::survdiff(Surv(time, event) ~ arm, own),
    lapply(combn(arms, 2, simplify = FALSE), function(two) survival::survdiff(Surv(time, event) ~ arm, own[own$arm %in% two, ])),
    lapply(arms[1:2], function(first) summary(survival::coxph(Surv(time, event) ~ relevel(arm, first), own))))
})

work <- switch(args[2], compare = compare, mmrm = mmrm, describe = describe, "kaplan-meier" = kaplan_meier, survival = survived)
if (args[2] != "mmrm") invisible(work())
cat(1000 * system.time(work())[["elapsed"]])
