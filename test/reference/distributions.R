# Tails and quantiles of the distributions that tests and intervals rely on.
# Run from this folder: Rscript distributions.R  -> results/distributions.json

source("write-results.R")

rows <- function(grid, value) unname(apply(cbind(grid, value), 1, function(row) I(unname(row)), simplify = FALSE))
# Below the smallest number of full precision R's own tails have lost digits.
above <- function(grid, value) rows(grid[value > 1e-300 | value == 0, ], value[value > 1e-300 | value == 0])

t <- expand.grid(t = c(0, 1e-8, 1e-3, 0.1, 0.5, 1, 1.96, 3, 5, 10, 20, 37, 50, 100, 1e4, 1e8),
  df = c(1, 2, 3, 5, 9, 10.5, 17.776, 30, 59, 100, 260, 1000, 1e5))
f <- expand.grid(f = c(0, 1e-6, 0.01, 0.5, 1, 2, 4, 10, 50, 500, 2000, 1e6), between = c(1, 2, 3, 5, 9, 20),
  within = c(1, 2, 3, 5.5, 9, 17.776, 30, 59, 100, 260, 1000, 1e5))
chi <- expand.grid(x = c(0, 1e-10, 1e-4, 0.01, 0.5, 1, 3.84, 10, 50, 100, 300, 700, 1000, 1370),
  df = c(1, 2, 3, 4, 5, 9, 20, 50, 100))
z <- data.frame(z = c(-8, -3, -1, 0, 0.1, 0.5, 1, 1.96, 3, 5, 8, 10, 20, 30, 37))
beta <- expand.grid(p = c(0.025, 0.975, 0.005, 0.995, 0.5), a = c(1, 2, 3, 10, 20, 60, 261), b = c(1, 2, 3, 10, 20, 60, 261))
wilcoxon <- expand.grid(m = c(1, 2, 3, 5, 10, 20, 49), n = c(1, 4, 7, 20, 49), part = c(0, 0.1, 0.25, 0.5, 0.9))
wilcoxon$w <- floor(wilcoxon$part * wilcoxon$m * wilcoxon$n)

write_results("distributions", character(0),
  t = above(t, 2 * pt(-t$t, t$df)),
  f = above(f, pf(f$f, f$between, f$within, lower.tail = FALSE)),
  chiSquare = above(chi, pchisq(chi$x, chi$df, lower.tail = FALSE)),
  normal = above(z, pnorm(z$z, lower.tail = FALSE)),
  beta = rows(beta, qbeta(beta$p, beta$a, beta$b)),
  rankSum = rows(wilcoxon[c("m", "n", "w")], pwilcox(wilcoxon$w, wilcoxon$m, wilcoxon$n)),
  normalCritical = qnorm(0.975))
