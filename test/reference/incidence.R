# Intervals of proportions, of their differences, and Fisher's exact test.
# Run from this folder: Rscript incidence.R  -> results/incidence.json

source("write-results.R")

counts <- expand.grid(n = c(1, 2, 3, 5, 20, 60, 87, 261, 1000), part = c(0, 0.02, 0.1, 1 / 3, 0.5, 0.9, 1))
counts$x <- round(counts$n * counts$part)
counts <- unique(counts[c("x", "n")])
wilson <- function(x, n) as.numeric(suppressWarnings(prop.test(x, n, correct = FALSE))$conf.int)
proportions <- Map(function(x, n) list(count = x, n = n, clopperPearson = many(binom.test(x, n)$conf.int),
  wilson = many(wilson(x, n))), counts$x, counts$n)

newcombe <- function(xa, na, xb, nb) {
  a <- c(xa / na, wilson(xa, na)); b <- c(xb / nb, wilson(xb, nb)); d <- b[1] - a[1]
  c(d, d - sqrt((b[1] - b[2])^2 + (a[3] - a[1])^2), d + sqrt((b[3] - b[1])^2 + (a[1] - a[2])^2))
}
# The first ones are the worked examples of Newcombe's paper (its table II).
pairs <- list(c(48, 80, 56, 70), c(3, 10, 9, 10), c(2, 7, 6, 7), c(0, 29, 5, 56), c(0, 20, 0, 10), c(0, 10, 10, 10), c(84, 87, 80, 87), c(1, 1, 0, 1))
differences <- lapply(pairs, function(p) list(a = I(p[1:2]), b = I(p[3:4]), expected = many(newcombe(p[1], p[2], p[3], p[4]))))

table_of <- function(name, count, n) list(name = name, count = many(count), n = many(n),
  p = fisher.test(rbind(count, n - count), workspace = 2e7)$p.value)
infert_by <- with(infert, tapply(case, education, sum)); infert_n <- with(infert, tapply(case, education, length))
smoking <- with(esoph, tapply(ncases, tobgp, sum)); smoking_n <- with(esoph, tapply(ncases + ncontrols, tobgp, sum))
admitted <- apply(UCBAdmissions["Admitted", , ], 1, sum); applied <- apply(UCBAdmissions, 2, sum)
alive <- apply(Titanic[, , , "Yes"], 1, sum); aboard <- apply(Titanic, 1, sum)
set.seed(52)
random <- lapply(1:40, function(i) { k <- sample(2:4, 1); n <- sample(3:40, k, TRUE)
  table_of(paste("random", i), rbinom(k, n, runif(1, 0.02, 0.6)), n) })
random <- Filter(function(one) sum(one$count) > 0 && sum(one$count) < sum(one$n), random)
tables <- c(list(
  table_of("datasets::infert, cases by education", infert_by, infert_n),
  table_of("datasets::esoph, cases by tobacco", smoking, smoking_n),
  table_of("datasets::UCBAdmissions, by sex", admitted, applied),
  table_of("the tea", c(3, 1), c(4, 4)),
  table_of("ties between tables", c(5, 5, 0), c(10, 10, 10)),
  table_of("far apart", c(0, 60), c(60, 60)),
  table_of("rare in 87 each", c(1, 0, 4), c(87, 87, 87)),
  table_of("common in 87 each", c(33, 41, 52), c(87, 87, 87)),
  table_of("four arms", c(3, 9, 12, 4), c(30, 32, 29, 31)),
  table_of("unequal arms", c(1, 14), c(3, 200))), random)
write_results("incidence", character(0), proportions = proportions, differences = differences, tables = tables)
