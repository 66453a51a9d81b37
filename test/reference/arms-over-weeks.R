# Compares the arms of longitudinal data sets that come with R, week by week, p-values adjusted over the weeks; of three arms or more every two as
# well, their p-values adjusted as another family: every two arms at every week.
# Run from this folder: Rscript arms-over-weeks.R  -> results/arms-over-weeks.json
# The values are those of results/trajectories.json (describe.R).

source("write-results.R")

change <- list(none = function(v, b) v, absolute = function(v, b) v - b, percent = function(v, b) (v - b) / b * 100)
changed <- function(frame, how) {
  if (how == "none") return(frame)
  do.call(rbind, lapply(split(frame, as.character(frame$subject)), function(own) {
    before <- own$value[own$week == 0]
    if (length(before) == 0) return(NULL)
    own$value <- change[[how]](own$value, before)
    own
  }))
}

# Every two arms at a week, not adjusted: NA where one of them has too few values or the values do not vary.
pairs_at <- function(own, arms, test) {
  after <- switch(test, "welch-anova" = pairwise.t.test(own$value, own$arm, pool.sd = FALSE, p.adjust.method = "none"),
    anova = pairwise.t.test(own$value, own$arm, p.adjust.method = "none"),
    "kruskal-wallis" = pairwise.wilcox.test(own$value, own$arm, p.adjust.method = "none")) |> suppressWarnings() |> try(silent = TRUE)
  vapply(combn(arms, 2, simplify = FALSE), function(pair) {
    p <- if (inherits(after, "try-error")) NA else after$p.value[pair[2], pair[1]]
    if (is.finite(p)) p else NA_real_
  }, 0)
}

adjustment <- function(name) c(holm = "holm", bh = "BH", none = "none")[[name]]

over_weeks <- function(name, frame, arms, test, adjust, how) {
  frame <- changed(frame[frame$arm %in% arms, ], how)
  weeks <- sort(unique(frame$week))
  results <- lapply(weeks, function(week) {
    own <- frame[frame$week == week, ]
    own$arm <- factor(own$arm, levels = arms)
    if (any(table(own$arm) < 2)) return(list(week = week, p = NA))
    call <- switch(test,
      welch = t.test(own$value[own$arm == arms[2]], own$value[own$arm == arms[1]]),
      "welch-anova" = oneway.test(value ~ arm, own),
      anova = oneway.test(value ~ arm, own, var.equal = TRUE),
      "mann-whitney" = wilcox.test(own$value[own$arm == arms[2]], own$value[own$arm == arms[1]]),
      "kruskal-wallis" = kruskal.test(value ~ arm, own)) |> suppressWarnings() |> try(silent = TRUE)
    if (inherits(call, "try-error")) list(week = week, p = NA) else
      list(week = week, p = if (is.finite(call$p.value)) call$p.value else NA)
  })
  p <- vapply(results, function(one) as.numeric(one$p), 0)
  pairs <- if (length(arms) < 3) c() else unlist(lapply(weeks, function(week) {
    own <- frame[frame$week == week, ]
    own$arm <- factor(own$arm, levels = arms)
    pairs_at(own, arms, test)
  }))
  list(set = name, arms = I(arms), test = test, adjust = adjust, change = how,
    weeks = many(weeks), p = I(p), pAdjusted = I(p.adjust(p, adjustment(adjust))),
    pairs = many(pairs), pairsAdjusted = many(p.adjust(pairs, adjustment(adjust))))
}

chicks <- as.data.frame(datasets::ChickWeight)
chicks <- data.frame(subject = chicks$Chick, arm = paste("Diet", chicks$Diet), week = chicks$Time, value = chicks$weight)
teeth <- as.data.frame(nlme::Orthodont)
teeth <- data.frame(subject = teeth$Subject, arm = as.character(teeth$Sex), week = teeth$age - 8, value = teeth$distance)
chick <- "datasets::ChickWeight (days as weeks)"
tooth <- "nlme::Orthodont (years from age 8 as weeks)"
diets <- paste("Diet", 1:4)
write_results("arms-over-weeks", "nlme", comparisons = list(
  over_weeks(chick, chicks, diets, "welch-anova", "holm", "none"),
  over_weeks(chick, chicks, diets, "anova", "bh", "absolute"),
  over_weeks(chick, chicks, diets, "kruskal-wallis", "none", "percent"),
  over_weeks(chick, chicks, diets[c(1, 3)], "welch", "bh", "none"),
  over_weeks(chick, chicks, diets[c(2, 4)], "mann-whitney", "holm", "absolute"),
  over_weeks(tooth, teeth, c("Male", "Female"), "welch", "holm", "none"),
  over_weeks(tooth, teeth, c("Male", "Female"), "mann-whitney", "holm", "absolute")))
