# Survival in data sets that come with R's survival package, and in the cases that break careless formulas.
# Run from this folder: Rscript survival.R  -> results/survival.json

source("write-results.R")
library(survival)

arm_results <- function(time, event, horizon) {
  fit <- survfit(Surv(time, event) ~ 1, conf.type = "log-log")
  s <- summary(fit, censored = TRUE)
  # R refuses a horizon before the first time; survival is certain up to there.
  early <- horizon < min(time)
  table <- if (early) summary(fit)$table else summary(fit, rmean = horizon)$table
  if (early) table[c("rmean", "se(rmean)")] <- c(horizon, 0)
  known <- max(time) >= horizon || tail(fit$surv, 1) == 0
  list(n = length(time), events = sum(event),
    median = unname(table["median"]), medianLow = unname(table["0.95LCL"]), medianHigh = unname(table["0.95UCL"]),
    rmst = if (known) unname(table["rmean"]) else NA, rmstSe = if (known) unname(table["se(rmean)"]) else NA,
    time = many(s$time), atRisk = many(s$n.risk), event = many(s$n.event), censored = many(s$n.censor), survival = many(s$surv),
    se = many(s$std.err), low = many(s$lower), high = many(s$upper))
}

log_rank <- function(time, event, arm) {
  test <- tryCatch(survdiff(Surv(time, event) ~ arm), error = function(e) NULL)
  if (is.null(test)) return(NULL)
  df <- sum(test$exp > 0) - 1
  if (df < 1 || !is.finite(test$chisq)) return(NULL)
  list(chiSquare = test$chisq, df = df, p = pchisq(test$chisq, df, lower.tail = FALSE))
}

cox <- function(time, event, arm, a, b) {
  arm <- relevel(arm, ref = a)
  fit <- coxph(Surv(time, event) ~ arm, ties = "efron", control = coxph.control(eps = 1e-15, toler.chol = 1e-16, iter.max = 60))
  row <- summary(fit)
  name <- paste0("arm", b)
  list(a = a, b = b, hazardRatio = unname(row$coefficients[name, "exp(coef)"]),
    low = unname(row$conf.int[name, "lower .95"]), high = unname(row$conf.int[name, "upper .95"]),
    p = 2 * pnorm(-abs(unname(row$coefficients[name, "z"]))))
}

# `estimable` lists the pairs whose hazard ratio is neither 0 nor infinite; all by default.
case <- function(name, time, event, arm, horizon, estimable = NULL) {
  levels <- unique(as.character(arm))
  arm <- factor(as.character(arm), levels = levels)
  pairs <- if (length(levels) > 1) combn(levels, 2, simplify = FALSE) else list()
  ratios <- lapply(pairs, function(p) {
    if (is.null(estimable) || list(p) %in% estimable) suppressWarnings(cox(time, event, arm, p[1], p[2]))
    else list(a = p[1], b = p[2], hazardRatio = NA, low = NA, high = NA, p = NA)
  })
  between <- lapply(pairs, function(p) { own <- arm %in% p; log_rank(time[own], event[own], droplevels(arm[own])) })
  raw <- vapply(between, function(one) if (is.null(one)) NA_real_ else one$p, 0)
  list(name = name, horizon = horizon, arms = lapply(levels, function(level) {
      own <- arm == level
      list(arm = level, times = many(time[own]), status = many(event[own]), expected = arm_results(time[own], event[own], horizon))
    }),
    logRank = if (length(levels) > 1) log_rank(time, event, arm) else NULL, cox = ratios, pairs = between, pairsHolm = I(p.adjust(raw, "holm")))
}

none <- list()
lung <- survival::lung
veteran <- survival::veteran
ovarian <- survival::ovarian
aml <- survival::aml
kidney <- survival::kidney
write_results("survival", "survival", cases = list(
  case("survival::lung by sex", lung$time, lung$status - 1, ifelse(lung$sex == 1, "male", "female"), 365),
  case("survival::veteran by treatment", veteran$time, veteran$status, paste("arm", veteran$trt), 180),
  case("survival::veteran by cell type (four arms, ties)", veteran$time, veteran$status, veteran$celltype, 100),
  case("survival::ovarian", ovarian$futime, ovarian$fustat, paste("rx", ovarian$rx), 600),
  case("survival::aml (small)", aml$time, aml$status, aml$x, 30),
  case("survival::kidney by sex, in weeks (fractions, ties)", kidney$time / 7, kidney$status, ifelse(kidney$sex == 1, "male", "female"), 52),
  case("survival::lung in months (heavy ties)", ceiling(lung$time / 30.4375), lung$status - 1, ifelse(lung$sex == 1, "male", "female"), 12),
  case("everyone censored", c(3, 5, 5, 8, 2, 9), rep(0, 6), c("a", "a", "a", "b", "b", "b"), 5, none),
  case("no events in an arm", c(3, 5, 5, 8, 2, 9, 7, 4), c(1, 0, 1, 1, 0, 0, 0, 0), rep(c("a", "b"), each = 4), 7, none),
  case("no events in one of three arms", c(3, 5, 5, 8, 2, 9, 7, 4, 1, 6, 6, 8), c(1, 0, 1, 1, 0, 0, 0, 0, 1, 1, 0, 1), rep(c("a", "b", "c"), each = 4), 8,
    list(c("a", "c"))),
  case("perfect separation in time", c(1, 2, 3, 4, 11, 12, 13, 14), rep(1, 8), rep(c("a", "b"), each = 4), 10, none),
  case("one falls out after the other, no time shared", c(1, 2, 11, 12), c(1, 1, 1, 1), c("a", "a", "b", "b"), 5, none),
  case("everyone has the event at one time", c(4, 4, 4, 4), rep(1, 4), c("a", "a", "b", "b"), 4, list(c("a", "b"))),
  case("the last one dies", c(2, 4, 6, 3, 5, 7), c(1, 1, 1, 1, 0, 1), rep(c("a", "b"), each = 3), 6),
  case("rests on one half", c(1, 2, 3, 4, 2, 2, 5, 6), c(1, 1, 1, 1, 1, 1, 0, 0), rep(c("a", "b"), each = 4), 4),
  case("one subject in an arm", c(5, 2, 3, 8), c(1, 1, 0, 1), c("a", "b", "b", "b"), 5),
  case("a single arm", c(5, 2, 3, 8, 3), c(1, 1, 0, 1, 0), rep("all", 5), 6),
  case("an event and a loss at one time", c(5, 5, 5, 8, 5, 5, 9, 10), c(1, 0, 0, 1, 1, 0, 1, 0), rep(c("a", "b"), each = 4), 8)))
