# Describes the example study per analyte, arm and week, from the values that examples/make-examples.ts wrote down beside the workbooks.
# Run from the project's folder: Rscript test/reference/summary-example.R
# Values under the limit of detection count as the limit. Quartiles are quantile(type = 7), the interval is t.test's.

values <- read.csv("test/reference/example/values.csv", stringsAsFactors = FALSE, na.strings = character(0))
# Analytes in the order of the protocol.
protocol <- c("KIR2DL1", "KIR2DL3", "KIR3DL1", "NKG2A", "NKG2D", "NKp46", "Perforin", "Granzyme B", "FasL", "ALB", "TBil", "INR", "ALT", "AST",
              "MELD", "Creatinine", "Na", "PLT", "PTA", "HBsAg", "Ascites", "HE", "PaO2/FiO2", "Respiratory support", "MAP", "GCS")
stopifnot(values$analyte %in% protocol)
values$analyte <- factor(values$analyte, levels = protocol)
values$arm <- factor(values$arm, levels = c("MSC-1", "MSC-2", "Control"))

number <- function(x) if (is.null(x) || is.na(x)) "null" else sprintf("%.17g", x)
field <- function(name, x) sprintf('"%s": %s', name, x)

describe <- function(group) {
  x <- group$value
  n <- length(x)
  spread <- n > 1
  interval <- if (!spread) "null" else if (sd(x) == 0) c(x[1], x[1]) else as.numeric(t.test(x)$conf.int)
  quartiles <- quantile(x, c(0.25, 0.75), type = 7, names = FALSE)
  positive <- all(x > 0)
  paste0("    {", paste(
    field("analyte", sprintf('"%s"', group$analyte[1])),
    field("arm", sprintf('"%s"', group$arm[1])),
    field("week", number(group$week[1])),
    field("n", n),
    field("mean", number(mean(x))),
    field("sd", if (spread) number(sd(x)) else "null"),
    field("sem", if (spread) number(sd(x) / sqrt(n)) else "null"),
    field("ci95", if (spread) sprintf("[%s, %s]", number(interval[1]), number(interval[2])) else "null"),
    field("median", number(median(x))),
    field("q1", number(quartiles[1])),
    field("q3", number(quartiles[2])),
    field("geometricMean", if (positive) number(exp(mean(log(x)))) else "null"),
    field("geometricSd", if (positive && spread) number(exp(sd(log(x)))) else "null"),
    field("min", number(min(x))),
    field("max", number(max(x))),
    field("censored", sum(group$qualifier != "")),
    sep = ", "
  ), "}")
}

values <- values[order(values$analyte, values$arm, values$week), ]
groups <- split(values, list(values$week, values$arm, values$analyte), drop = TRUE)
lines <- vapply(groups, describe, "")
writeLines(c("{", sprintf('  "made by": "%s",', R.version.string), '  "rows": [',
             paste(lines, collapse = ",\n"), "  ]", "}"),
           "test/reference/results/example-summary.json")
