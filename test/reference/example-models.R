# The models of the example study as `armtrace model` answers them. Run from this folder: Rscript example-models.R  -> results/example-models.json

source("model-fits.R")

arms <- c("MSC-1", "MSC-2", "Control")
values <- read.csv("example/values.csv", stringsAsFactors = FALSE, na.strings = character(0))
modelled <- function(analyte, kind, two = arms, weeks = NULL, covariate = FALSE) {
  frame <- shaped(values[values$analyte == analyte & (is.null(weeks) | values$week %in% weeks), ], two)
  if (covariate) {
    before <- frame[frame$at <= 0, ]
    frame$baseline <- before$value[match(frame$subject, before$subject)]
    frame <- frame[frame$at > 0 & !is.na(frame$baseline), ]
    frame$week <- droplevels(frame$week); frame$subject <- droplevels(frame$subject)
  }
  fit <- if (kind == "unstructured") unstructured(frame, covariate) else intercept(frame, covariate)
  list(analyte = analyte, covariance = kind, arms = I(two), weeks = if (is.null(weeks)) NULL else many(weeks), baselineCovariate = covariate,
    subjects = length(unique(frame$subject)), observations = nrow(frame), fit = fit)
}
write_results("example-models", c("lme4", "lmerTest", "nlme", "numDeriv"), models = list(
  modelled("NKG2A", "random-intercept"),
  modelled("ALB", "random-intercept", c("MSC-1", "Control"), covariate = TRUE),
  modelled("NKG2A", "unstructured", weeks = c(0, 4, 12, 24)),
  modelled("ALT", "unstructured", c("MSC-2", "Control"), weeks = c(0, 2, 8), covariate = TRUE)))
