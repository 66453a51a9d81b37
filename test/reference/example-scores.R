# MELD, CTP and SOFA of the example study from the values that went into its workbooks, written out once more from the published formulas,
# and their means per arm and week as `armtrace` draws them. Run from this folder: Rscript example-scores.R  -> results/example-scores.json

source("write-results.R")

values <- read.csv("example/values.csv", stringsAsFactors = FALSE, na.strings = character(0))
inputs <- c("TBil", "INR", "Creatinine", "ALB", "PLT", "PaO2/FiO2", "Respiratory support", "MAP", "GCS", "Ascites", "HE")
own <- values[values$analyte %in% inputs, c("subject", "arm", "week", "analyte", "value")]
wide <- reshape(own, idvar = c("subject", "arm", "week"), timevar = "analyte", direction = "wide")
names(wide) <- sub("^value\\.", "", names(wide))

points <- function(x, limits) rowSums(outer(x, limits, ">="))
# Halves are rounded up, as Math.round does; no score of the example is a half.
meld <- with(wide, {
  bounded <- function(x) pmax(x, 1)
  cr <- pmin(bounded(Creatinine / 88.4), 4)
  pmin(floor(10 * (0.957 * log(cr) + 0.378 * log(bounded(TBil / 17.1)) + 1.120 * log(bounded(INR)) + 0.643) + 0.5), 40)
})
three <- function(x, low, high) ifelse(x < low, 1, ifelse(x <= high, 2, 3))
ctp <- with(wide, three(TBil, 34, 51) + (4 - three(ALB, 28, 35)) + three(INR, 1.7, 2.3) + pmin(Ascites, 2) + 1 + ifelse(HE == 0, 1, ifelse(HE <= 2, 2, 3)))
pf <- wide[["PaO2/FiO2"]]; aided <- wide[["Respiratory support"]] == 1
sofa <- with(wide, {
  # Without support no less than 2 points may be lost; support matters only below 200.
  lungs <- ifelse(pf >= 400, 0, ifelse(pf >= 300, 1, ifelse(pf >= 200 | !aided, 2, ifelse(pf >= 100, 3, 4))))
  lungs[is.na(aided) & pf < 200] <- NA
  lungs[is.na(aided) & pf >= 200] <- (ifelse(pf >= 400, 0, ifelse(pf >= 300, 1, 2)))[is.na(aided) & pf >= 200]
  blood <- 4 - points(PLT, c(20, 50, 100, 150))
  liver <- ifelse(TBil > 204, 4, points(TBil, c(20, 33, 102)))
  heart <- ifelse(MAP < 70, 1, 0)
  brain <- 4 - points(GCS, c(6, 10, 13, 15))
  kidneys <- ifelse(Creatinine > 440, 4, points(Creatinine, c(110, 171, 300)))
  lungs + blood + liver + heart + brain + kidneys
})

described <- function(score, x) {
  known <- !is.na(x)
  groups <- split(data.frame(arm = wide$arm, week = wide$week, x = x)[known, ], list(wide$week[known], factor(wide$arm[known], c("MSC-1", "MSC-2", "Control"))), drop = TRUE)
  lapply(unname(groups), function(g) list(score = score, arm = g$arm[1], week = g$week[1], n = nrow(g), mean = mean(g$x), sd = if (nrow(g) > 1) sd(g$x) else NULL,
    median = median(g$x)))
}

write_results("example-scores", character(0), rows = c(described("meld", meld), described("ctp", ctp), described("sofa", sofa)))
