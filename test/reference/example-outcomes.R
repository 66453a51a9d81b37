# The example study's outcomes as `armtrace compare`, `survival` and `incidence` answer them: comparisons of the values that went into its workbooks,
# and survival and adverse events as examples/make-examples.ts wrote them down beside its workbooks.
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

follow <- read.csv("example/follow-up.csv", stringsAsFactors = FALSE)
subjects <- follow[c("subject", "arm")]
subjects$arm <- factor(subjects$arm, levels = arms)
n <- nrow(subjects)

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

events <- read.csv("example/events.csv", stringsAsFactors = FALSE)
terms <- function(kind) { own <- events$term[events$kind == kind]; sort(unique(own)) }
counted <- function(kind, term, among = events) {
  own <- among[among$kind == kind & (term == "any" | among$term == term), ]
  arm <- subjects$arm[match(own$subject, subjects$subject)]
  size <- table(subjects$arm)
  with <- tapply(own$subject, arm, function(s) length(unique(s))); with[is.na(with)] <- 0
  # Newcombe's method 10 from prop.test's Wilson intervals.
  w <- lapply(seq_along(arms), function(i) suppressWarnings(prop.test(with[i], size[i], correct = FALSE)))
  pairs <- combn(seq_along(arms), 2, simplify = FALSE)
  differences <- lapply(pairs, function(pair) {
    a <- w[[pair[1]]]; b <- w[[pair[2]]]; p <- unname(a$estimate); q <- unname(b$estimate)
    list(a = arms[pair[1]], b = arms[pair[2]], estimate = q - p,
      low = q - p - sqrt((q - b$conf.int[1])^2 + (a$conf.int[2] - p)^2), high = q - p + sqrt((b$conf.int[2] - q)^2 + (p - a$conf.int[1])^2))
  })
  list(kind = kind, term = term, n = many(size), subjects = many(with), events = many(table(arm)),
    clopperPearson = Map(function(x, n) many(binom.test(x, n)$conf.int), as.numeric(with), as.numeric(size)) |> unname(),
    wilson = Map(function(x, n) many(suppressWarnings(prop.test(x, n, correct = FALSE)$conf.int)), as.numeric(with), as.numeric(size)) |> unname(),
    fisherP = fisher.test(rbind(with, size - with))$p.value, differences = differences)
}

severe <- events[!is.na(events$grade) & events$grade >= 3, ]
put_down <- events[events$related %in% c("related", "possibly related"), ]
write_results("example-outcomes", "survival",
  comparisons = list(compared("NKG2A", arms[c(1, 3)], "welch"), compared("KIR2DL1", arms[c(1, 2)], "mann-whitney"),
    compared("ALB", arms[c(2, 3)], "student"), compared("TBil", arms, "welch-anova")),
  survival = list(survive("death"), survive(c("death", "transplant"))),
  incidence = c(lapply(c("any", terms("adverse-event")), function(term) counted("adverse-event", term)),
    lapply(c("any", terms("fatal-complication")), function(term) counted("fatal-complication", term))),
  severe = list(counted("adverse-event", "any", severe)), related = list(counted("adverse-event", "any", put_down)))
