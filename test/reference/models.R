# Fits the mixed model and the model for repeated measures (MMRM) to longitudinal data sets that come with R, and to the cases that break
# careless fits. Run from this folder: Rscript models.R  -> results/models.json

source("model-fits.R")

of_model <- function(name, frame, arms, kinds = c("random-intercept", "unstructured"), covariate = FALSE) {
  all <- shaped(frame, arms)
  values <- list(subject = as.character(all$subject), arm = as.character(all$arm), week = many(all$at), value = many(all$value))
  if (covariate) {
    before <- all[all$at <= 0, ]; before <- before[!duplicated(before$subject, fromLast = TRUE), ]
    all$baseline <- before$value[match(all$subject, before$subject)]
    all <- all[all$at > 0 & !is.na(all$baseline), ]
    all$week <- droplevels(all$week); all$subject <- droplevels(all$subject)
  }
  fits <- lapply(setNames(kinds, kinds), function(kind) if (kind == "unstructured") unstructured(all, covariate) else intercept(all, covariate))
  cat(name, "\n")
  list(name = name, arms = I(arms), baselineCovariate = covariate, values = values, subjects = nlevels(all$subject), observations = nrow(all), fits = fits)
}

long <- function(subject, arm, week, value) data.frame(subject = as.character(subject), arm = as.character(arm), week = week, value = value)
set.seed(5550)
teeth <- with(as.data.frame(nlme::Orthodont), long(Subject, Sex, age, distance))
chicks <- with(as.data.frame(datasets::ChickWeight), long(Chick, paste("Diet", Diet), Time, weight))
rats <- with(as.data.frame(nlme::BodyWeight), long(Rat, paste("Diet", Diet), Time, weight))
plants <- with(as.data.frame(datasets::CO2), long(Plant, Type, conc, uptake))
sleepers <- with(lme4::sleepstudy, long(Subject, ifelse(as.integer(Subject) %% 2 == 0, "even", "odd"), Days, Reaction))
# A trial with dropout: bilirubin of primary biliary cirrhosis under D-penicillamine or placebo, the value nearest to each planned visit.
pbc <- survival::pbcseq
pbc$week <- c(0, 26, 52, 104, 156, 208)[vapply(pbc$day / 7, function(w) which.min(abs(w - c(0, 26, 52, 104, 156, 208))), 1L)]
pbc <- pbc[pbc$day / 7 < 234, ]; pbc <- pbc[!duplicated(pbc[c("id", "week")]), ]
pbc <- long(pbc$id, ifelse(pbc$trt == 1, "D-penicillamine", "Placebo"), pbc$week, log(pbc$bili))

holes <- teeth; holes$value[sample(nrow(holes), 25)] <- NA
lacks <- teeth[!(teeth$arm == "Female" & teeth$week == 14), ]
first_lacks <- teeth[!(teeth$arm == "Male" & teeth$week == 8), ]
far <- transform(teeth, value = value + 1e6)
independent <- long(rep(1:12, each = 3), rep(c("A", "B"), each = 18), rep(c(0, 4, 8), 12), round(rnorm(36), 2))
# Whoever is high at one visit is low at the next: the variance between subjects is 0, at its boundary.
opposed <- transform(independent, value = rep(c(1, -1, 0.3), 12) * rep(round(rnorm(12), 2), each = 3) + round(rnorm(36, sd = 0.1), 2))
single <- rbind(teeth[teeth$week < 12, ], teeth[teeth$week == 12 & teeth$subject %in% c("M01", "F01"), ])

write_results("models", c("lme4", "lmerTest", "nlme", "numDeriv", "survival"), models = list(
  of_model("nlme::Orthodont", teeth, c("Male", "Female")),
  of_model("nlme::Orthodont, 25 values missing", holes, c("Male", "Female")),
  of_model("nlme::Orthodont, age 8 as baseline", transform(teeth, week = week - 8), c("Male", "Female"), covariate = TRUE),
  of_model("nlme::Orthodont, one arm lacks the last visit", lacks, c("Male", "Female")),
  of_model("nlme::Orthodont, the first arm lacks the first visit", first_lacks, c("Male", "Female")),
  of_model("nlme::Orthodont, a million away from 0", far, c("Male", "Female")),
  of_model("nlme::Orthodont, one subject an arm at the last visit", single, c("Male", "Female"), "random-intercept"),
  of_model("datasets::ChickWeight", chicks, paste("Diet", 1:4), "random-intercept"),
  of_model("datasets::ChickWeight, five days", chicks[chicks$week %in% c(0, 4, 10, 16, 21), ], paste("Diet", 1:4)),
  of_model("nlme::BodyWeight", rats, paste("Diet", 1:3), "random-intercept"),
  of_model("nlme::BodyWeight, four days", rats[rats$week %in% c(1, 22, 43, 64), ], paste("Diet", 1:3)),
  of_model("datasets::CO2", plants, c("Quebec", "Mississippi")),
  of_model("lme4::sleepstudy, odd against even", sleepers, c("odd", "even"), "random-intercept"),
  of_model("survival::pbcseq, log bilirubin with dropout", pbc, c("Placebo", "D-penicillamine")),
  of_model("survival::pbcseq, log bilirubin, baseline as covariate", pbc, c("Placebo", "D-penicillamine"), covariate = TRUE),
  of_model("no variance between subjects", opposed, c("A", "B")),
  of_model("independent values", independent, c("A", "B"))))
