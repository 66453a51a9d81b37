# Compares samples by every test and effect, in data sets that come with R and in the cases that break careless formulas.
# Run from this folder: Rscript comparisons.R  -> results/comparisons.json

source("write-results.R")

test <- function(call) {
  result <- tryCatch(suppressWarnings(call), error = function(e) NULL)
  if (is.null(result) || !is.finite(result$p.value) || !is.finite(result$statistic)) return(NULL)
  list(statistic = unname(result$statistic), df = if (is.null(result$parameter)) NULL else many(result$parameter),
    p = result$p.value, method = result$method, interval = if (is.null(result$conf.int)) NULL else many(result$conf.int))
}

# Of two samples, always b against a.
pair <- function(a, b) {
  shift <- tryCatch(suppressWarnings(wilcox.test(b, a, conf.int = TRUE, tol.root = 1e-13)), error = function(e) NULL)
  warned <- tryCatch({ wilcox.test(b, a, conf.int = TRUE); FALSE },
    warning = function(w) grepl("conf.level", conditionMessage(w)), error = function(e) FALSE)
  smd <- tryCatch(suppressWarnings(metafor::escalc(measure = "SMD", m1i = mean(b), m2i = mean(a), sd1i = sd(b), sd2i = sd(a),
    n1i = length(b), n2i = length(a))), error = function(e) NULL)
  g <- if (is.null(smd)) NULL else finite(as.numeric(smd$yi) + c(0, -1, 1) * qnorm(0.975) * sqrt(as.numeric(smd$vi)))
  list(
    welch = test(t.test(b, a)), student = test(t.test(b, a, var.equal = TRUE)), mannWhitney = test(wilcox.test(b, a)),
    difference = mean(b) - mean(a), hedgesG = if (is.null(g)) NULL else many(g),
    shift = median(outer(b, a, "-")),
    shiftInterval = if (is.null(shift) || warned || any(!is.finite(shift$conf.int))) NULL else many(shift$conf.int))
}

pooled_pairs <- function(frame) {
  fit <- lm(value ~ arm, frame)
  means <- tapply(frame$value, frame$arm, mean); n <- table(frame$arm)
  p <- combn(length(means), 2, function(i) { t <- diff(means[i]) / (sigma(fit) * sqrt(sum(1 / n[i]))); 2 * pt(-abs(t), fit$df.residual) })
  many(p.adjust(p, "holm"))
}

several <- function(samples) {
  frame <- data.frame(value = unlist(samples), arm = factor(rep(seq_along(samples), lengths(samples)), levels = seq_along(samples)))
  lower <- function(call) { m <- tryCatch(suppressWarnings(call$p.value), error = function(e) NULL)
    if (is.null(m)) NULL else { p <- m[lower.tri(m, diag = TRUE)]; if (any(!is.finite(p))) NULL else many(p) } }
  # Where no arm varies R would divide by 0 (or by what rounding leaves) and report an infinite statistic.
  varies <- any(tapply(frame$value, frame$arm, function(x) length(unique(x)) > 1))
  singles <- any(lengths(samples) < 2)
  # R's own functions for this refuse an arm of one value, which the linear model takes; but that loses digits beside a huge offset.
  classical <- function() if (!singles) oneway.test(value ~ arm, frame, var.equal = TRUE) else { row <- anova(lm(value ~ arm, frame))
    list(statistic = row[1, "F value"], parameter = row$Df, p.value = row[1, "Pr(>F)"], method = "anova") }
  list(
    anova = if (varies) test(classical()) else NULL,
    welchAnova = test(oneway.test(value ~ arm, frame)),
    kruskalWallis = test(kruskal.test(value ~ arm, frame)),
    # Pairs in the order (1,2), (1,3), …, (2,3), …
    pairsWelch = lower(pairwise.t.test(frame$value, frame$arm, pool.sd = FALSE)),
    pairsPooled = if (!varies) NULL else if (singles) pooled_pairs(frame) else lower(pairwise.t.test(frame$value, frame$arm)),
    pairsRank = lower(pairwise.wilcox.test(frame$value, frame$arm)))
}

compared <- function(name, samples) {
  expected <- if (length(samples) == 2) pair(samples[[1]], samples[[2]]) else list()
  list(name = name, samples = lapply(unname(samples), many), pair = if (length(samples) == 2) expected else NULL,
    several = several(unname(samples)))
}
by <- function(value, group) split(value, factor(group, levels = unique(group)))

set.seed(2812121)
round_to <- function(x, digits) round(x, digits)
teeth <- as.data.frame(nlme::Orthodont)
chicks <- as.data.frame(datasets::ChickWeight)
cases <- list(
  compared("datasets::sleep", by(sleep$extra, sleep$group)),
  compared("datasets::PlantGrowth", by(PlantGrowth$weight, PlantGrowth$group)),
  compared("datasets::PlantGrowth, two treatments", by(PlantGrowth$weight, PlantGrowth$group)[2:3]),
  compared("datasets::InsectSprays (ties, zeros)", by(InsectSprays$count, InsectSprays$spray)),
  compared("datasets::InsectSprays A, C", by(InsectSprays$count, InsectSprays$spray)[c("A", "C")]),
  compared("datasets::infert ages by case (more than 50, ties)", by(infert$age, infert$case)),
  compared("datasets::ToothGrowth by dose", by(ToothGrowth$len, ToothGrowth$dose)),
  compared("datasets::warpbreaks", by(warpbreaks$breaks, warpbreaks$wool)),
  compared("datasets::iris sepals (50 each)", by(iris$Sepal.Length, iris$Species)),
  compared("nlme::Orthodont at 8", by(teeth$distance[teeth$age == 8], teeth$Sex[teeth$age == 8])),
  compared("nlme::Orthodont at 14", by(teeth$distance[teeth$age == 14], teeth$Sex[teeth$age == 14])),
  compared("ChickWeight on day 21", by(chicks$weight[chicks$Time == 21], as.character(chicks$Diet[chicks$Time == 21]))),
  compared("no ties, small", list(c(1.1, 2.3, 3.7, 4.2), c(5.9, 2.9, 8.4, 7.7, 6.1))),
  compared("no ties, three and three", list(c(1.5, 2.25, 3), c(4, 5.5, 7))),
  compared("no ties, three and four", list(c(1.5, 2.25, 3), c(4, 5.5, 7, 2))),
  compared("no ties, 49 and 49", list(round_to(rnorm(49), 6), round_to(rnorm(49, 0.4), 6))),
  compared("no ties, 49 and 50", list(round_to(rnorm(49), 6), round_to(rnorm(50, 0.4), 6))),
  compared("no ties, 60 and 87, far apart", list(round_to(rnorm(60), 6), round_to(rnorm(87, 9), 6))),
  compared("87 each with ties", list(round_to(runif(87, 0, 40), 1), round_to(runif(87, 3, 45), 1), round_to(runif(87, 0, 38), 1))),
  compared("two and two", list(c(1, 4), c(2, 9))),
  compared("one and three", list(3, c(1, 2, 6))),
  compared("one and one", list(3, 4)),
  compared("all equal", list(rep(0.1, 5), rep(0.1, 4))),
  compared("all equal, three arms", list(rep(2, 5), rep(2, 4), rep(2, 3))),
  compared("each arm constant, arms differ", list(rep(1, 4), rep(2, 5))),
  compared("three constant arms that differ", list(rep(1, 4), rep(2, 5), rep(4, 3))),
  compared("one arm constant", list(rep(3, 6), c(1, 5, 2, 8, 4))),
  compared("one of three arms constant", list(rep(3, 6), c(1, 5, 2, 8, 4), c(2, 2, 3, 9))),
  compared("zeros", list(c(0, 0, 0, 1, 0), c(0, 2, 0, 5, 3, 0))),
  compared("a huge offset", list(1e9 + c(4, 7, 13, 16), 1e9 + c(9, 15, 17, 22, 31))),
  compared("very small", list(c(1, 4, 2, 7) * 1e-12, c(3, 9, 8, 6, 5) * 1e-12)),
  compared("very unequal spread", list(round_to(rnorm(12, 10, 0.1), 4), round_to(rnorm(7, 12, 15), 4))),
  compared("perfect separation", list(1:8 + 0.5, 21:30 + 0.25)),
  compared("one of three arms with one value", list(c(1, 4, 2.5), 3, c(2, 7, 6.5, 1.25)))
)

p <- c(0.01, 0.04, NA, 0.03, 0.005, 0.2, 0.03, 1)
write_results("comparisons", "metafor", cases = cases,
  adjust = list(p = p, holm = p.adjust(p, "holm"), bh = p.adjust(p, "BH")),
  # The exact J, by gamma functions: metafor's own.
  correction = lapply(c(2, 3, 4, 5, 10, 17, 100, 259, 1000), function(m)
    I(c(m, exp(lgamma(m / 2) - log(sqrt(m / 2)) - lgamma((m - 1) / 2))))))
