# The example study's outcomes as `armtrace compare`, `survival` and `incidence` answer them: comparisons of the values that went into its workbooks,
# and survival and adverse events of its subjects, made up here (the example's workbooks hold none) and written down with the results.
# Run from this folder: Rscript example-outcomes.R  -> results/example-outcomes.json

source("write-results.R")
library(survival)

arms <- c("MSC-1", "MSC-2", "Control")
values <- read.csv("example/values.csv", stringsAsFactors = FALSE, na.strings = character(0))
values$arm <- factor(values$arm, levels = arms)

compared <- function(analyte, two, test) {
  own <- values[values$analyte == analyte & values$arm %in% two, ]
  weeks <- sort(unique(own$week))
  results <- lapply(weeks, function(week) {
    at <- own[own$week == week, ]
    a <- at$value[at$arm == two[1]]; b <- at$value[at$arm == two[2]]
    call <- suppressWarnings(switch(test, welch = t.test(b, a), student = t.test(b, a, var.equal = TRUE),
      "mann-whitney" = wilcox.test(b, a), "welch-anova" = oneway.test(value ~ droplevels(arm), at)))
    list(week = week, n = many(table(droplevels(at$arm))), mean = many(tapply(at$value, droplevels(at$arm), mean)),
      median = many(tapply(at$value, droplevels(at$arm), median)), statistic = unname(call$statistic),
      df = if (is.null(call$parameter)) NULL else many(call$parameter), p = call$p.value,
      difference = if (length(two) == 2) mean(b) - mean(a) else NA,
      interval = if (test %in% c("welch", "student")) many(call$conf.int) else NULL)
  })
  p <- vapply(results, function(one) one$p, 0)
  list(analyte = analyte, arms = I(two), test = test, rows = Map(function(one, adjusted) c(one, pAdjusted = adjusted), results, p.adjust(p, "holm")))
}

set.seed(2812121)
subjects <- unique(values[c("subject", "arm")])
subjects <- subjects[order(subjects$subject), ]
n <- nrow(subjects)
hazard <- c("MSC-1" = 1, "MSC-2" = 1.4, Control = 2.6)[as.character(subjects$arm)]
death <- ceiling(rexp(n, hazard / 900)); other <- ceiling(runif(n, 60, 700))
follow <- data.frame(subject = subjects$subject, day = pmin(death, other, 364))
follow$state <- ifelse(follow$day == 364, "alive", ifelse(death <= other, "death", sample(c("transplant", "lost"), n, TRUE)))
# The last subject was never followed up: it is left out of survival, but counts among the subjects of its arm.
follow <- follow[-n, ]

survive <- function(events) {
  week <- follow$day / 7; event <- as.numeric(follow$state %in% events); arm <- subjects$arm[match(follow$subject, subjects$subject)]
  horizon <- min(52, tapply(week, arm, max))
  table <- summary(survfit(Surv(week, event) ~ arm, conf.type = "log-log"), rmean = horizon)$table
  test <- survdiff(Surv(week, event) ~ arm)
  ratio <- function(a, b) {
    row <- summary(coxph(Surv(week, event) ~ relevel(arm, ref = a), control = coxph.control(eps = 1e-15, toler.chol = 1e-16, iter.max = 60)))
    name <- paste0("relevel(arm, ref = a)", b)
    list(a = a, b = b, hazardRatio = row$conf.int[name, 1], low = row$conf.int[name, 3], high = row$conf.int[name, 4], p = row$coefficients[name, 5])
  }
  list(events = I(events), horizon = horizon, n = many(table[, "records"]), died = many(table[, "events"]), median = many(table[, "median"]),
    low = many(table[, "0.95LCL"]), high = many(table[, "0.95UCL"]), rmst = many(table[, "rmean"]), se = many(table[, "se(rmean)"]),
    chiSquare = test$chisq, p = pchisq(test$chisq, 2, lower.tail = FALSE),
    cox = list(ratio("MSC-1", "MSC-2"), ratio("MSC-1", "Control"), ratio("MSC-2", "Control")))
}

terms <- c("Fever", "Rash", "Nausea")
events <- do.call(rbind, lapply(seq_along(terms), function(i) {
  who <- subjects$subject[runif(n) < c(0.35, 0.12, 0.2)[i]]
  data.frame(subject = rep(who, sample(1:2, length(who), TRUE)), kind = "adverse-event", term = terms[i])
}))
fatal <- data.frame(subject = sample(subjects$subject[subjects$arm != "MSC-1"], 3), kind = "fatal-complication", term = "Hepatic failure")
events <- rbind(events, fatal)
counted <- function(kind, term) {
  own <- events[events$kind == kind & (term == "any" | events$term == term), ]
  arm <- subjects$arm[match(own$subject, subjects$subject)]
  size <- table(subjects$arm)
  with <- tapply(own$subject, arm, function(s) length(unique(s))); with[is.na(with)] <- 0
  list(kind = kind, term = term, n = many(size), subjects = many(with), events = many(table(arm)),
    clopperPearson = Map(function(x, n) many(binom.test(x, n)$conf.int), as.numeric(with), as.numeric(size)) |> unname(),
    wilson = Map(function(x, n) many(suppressWarnings(prop.test(x, n, correct = FALSE)$conf.int)), as.numeric(with), as.numeric(size)) |> unname(),
    fisherP = fisher.test(rbind(with, size - with))$p.value)
}

write_results("example-outcomes", "survival",
  comparisons = list(compared("NKG2A", arms[c(1, 3)], "welch"), compared("KIR2DL1", arms[c(1, 2)], "mann-whitney"),
    compared("ALB", arms[c(2, 3)], "student"), compared("TBil", arms, "welch-anova")),
  followUp = follow, events = events,
  survival = list(survive("death"), survive(c("death", "transplant"))),
  incidence = c(lapply(c("any", terms), function(term) counted("adverse-event", term)), list(counted("fatal-complication", "any"))))
