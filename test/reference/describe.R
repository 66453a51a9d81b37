# Describes sets of values, and trajectories of data sets that come with R, by R's own functions.
# Run from this folder: Rscript describe.R  -> results/describe.json, results/trajectories.json
# Numbers are written with 17 significant digits, so that reading them gives the same double.

number <- function(x) if (is.null(x) || is.na(x)) "null" else sprintf("%.17g", x)
numbers <- function(x) paste0("[", paste(vapply(x, number, ""), collapse = ","), "]")
text <- function(x) paste0("\"", gsub("([\"\\\\])", "\\\\\\1", x), "\"")
object <- function(...) {
  fields <- list(...)
  paste0("{", paste(sprintf("\"%s\":%s", names(fields), unlist(fields)), collapse = ","), "}")
}
array <- function(x) paste0("[\n", paste(unlist(x), collapse = ",\n"), "\n]")

description <- function(x) {
  n <- length(x)
  q <- quantile(x, c(0.25, 0.5, 0.75), type = 7, names = FALSE)
  spread <- if (n > 1) sd(x) else NA
  interval <- if (n < 2) NULL else if (spread == 0) c(mean(x), mean(x)) else as.numeric(t.test(x)$conf.int)
  positive <- all(x > 0)
  object(
    n = n, mean = number(mean(x)), sd = number(spread), sem = number(spread / sqrt(n)),
    ci95 = if (is.null(interval)) "null" else numbers(interval),
    median = number(median(x)), q1 = number(q[1]), q3 = number(q[3]),
    geometricMean = number(if (positive) exp(mean(log(x))) else NA),
    geometricSd = number(if (positive && n > 1) exp(sd(log(x))) else NA),
    min = number(min(x)), max = number(max(x))
  )
}

set.seed(20161)
cases <- list(
  "one value" = 3.7,
  "two values" = c(1.5, 4.25),
  "two equal values" = c(0.1, 0.1),
  "all equal, not exact in binary" = rep(0.1, 7),
  "ties" = c(1, 1, 2, 2, 2, 3, 5, 5, 8),
  "zeros" = c(0, 0, 0, 1.5, 2.5, 0),
  "negatives" = c(-3.2, -1, 0.5, 2, -7.75),
  "a huge offset" = 1e9 + c(4, 7, 13, 16),
  "a huge offset, many" = 1e8 + rnorm(1000),
  "very small" = rexp(50) * 1e-12,
  "very large" = rexp(50) * 1e12,
  "skewed over ten powers" = exp(rnorm(200, 0, 5)),
  "percentages" = round(runif(261, 0, 100), 1),
  "even count" = c(9, 3, 1, 7),
  "odd count" = c(9, 3, 1, 7, 5)
)
described <- lapply(names(cases), function(name) {
  object(name = text(name), values = numbers(cases[[name]]), expected = description(cases[[name]]))
})

trajectory <- function(name, unit, frame) {
  # frame: subject, arm, week, value
  arms <- unique(as.character(frame$arm))
  points <- mapply(function(s, a, w, v) sprintf("[%s,%s,%s,%s]", text(s), text(a), number(w), number(v)),
    as.character(frame$subject), as.character(frame$arm), frame$week, frame$value)
  changes <- list(
    none = function(v, b) v, absolute = function(v, b) v - b,
    percent = function(v, b) 100 * (v - b) / b, log2ratio = function(v, b) log2(v / b)
  )
  rowsFor <- function(change) {
    changed <- do.call(rbind, lapply(split(frame, as.character(frame$subject)), function(own) {
      own <- own[order(own$week), ]
      before <- own$value[own$week <= 0]
      if (change == "none") return(own)
      if (length(before) == 0) return(NULL)
      own$value <- changes[[change]](own$value, before[length(before)])
      own
    }))
    rows <- list()
    for (arm in arms) for (week in sort(unique(changed$week[changed$arm == arm]))) {
      x <- changed$value[changed$arm == arm & changed$week == week]
      rows[[length(rows) + 1]] <- object(arm = text(arm), week = number(week), expected = description(x))
    }
    array(rows)
  }
  object(
    name = text(name), unit = text(unit), arms = paste0("[", paste(text(arms), collapse = ","), "]"),
    points = array(points),
    none = rowsFor("none"), absolute = rowsFor("absolute"), percent = rowsFor("percent"), log2ratio = rowsFor("log2ratio")
  )
}

chicks <- as.data.frame(datasets::ChickWeight)
teeth <- as.data.frame(nlme::Orthodont)
bodies <- as.data.frame(nlme::BodyWeight)
rested <- datasets::sleep
sets <- list(
  trajectory("datasets::ChickWeight (days as weeks)", "g",
    data.frame(subject = chicks$Chick, arm = paste("Diet", chicks$Diet), week = chicks$Time, value = chicks$weight)),
  trajectory("nlme::Orthodont (years from age 8 as weeks)", "mm",
    data.frame(subject = teeth$Subject, arm = teeth$Sex, week = teeth$age - 8, value = teeth$distance)),
  trajectory("nlme::BodyWeight (days as weeks, the eighth day as baseline)", "g",
    data.frame(subject = bodies$Rat, arm = paste("Diet", bodies$Diet), week = bodies$Time - 8, value = bodies$weight)),
  trajectory("datasets::sleep (each drug as a visit)", "h",
    data.frame(subject = rested$ID, arm = "All", week = as.numeric(rested$group) - 1, value = rested$extra + 10))
)

head <- function() c(
  r = text(R.version.string),
  nlme = text(as.character(packageVersion("nlme")))
)
write <- function(file, field, items) {
  said <- c(as.list(head()), setNames(list(array(items)), field))
  writeLines(do.call(object, said), file)
}
dir.create("results", showWarnings = FALSE)
write("results/describe.json", "cases", described)
write("results/trajectories.json", "sets", sets)

grid <- expand.grid(p = c(0.5, 0.6, 0.9, 0.95, 0.975, 0.995, 0.9995, 1 - 1e-8, 0.025, 1e-4, 1e-8, 1e-15),
  df = c(1:10, 15, 19, 30, 50, 87, 100, 260, 500, 1000, 5000, 1e5))
write("results/t-quantiles.json", "quantiles",
  mapply(function(p, df) numbers(c(p, df, qt(p, df))), grid$p, grid$df))
