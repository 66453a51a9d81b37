# How the scripts of this folder write what R computed: results/NAME.json, with the versions of R and of the packages that were used.
# Numbers have 15 significant digits; what R has no number for is null.

library(jsonlite)

write_results <- function(name, packages, ...) {
  versions <- lapply(setNames(packages, packages), function(p) as.character(packageVersion(p)))
  said <- c(list(r = R.version.string, packages = if (length(versions)) versions else setNames(list(), character(0))), list(...))
  text <- toJSON(said, digits = NA, auto_unbox = TRUE, na = "null", null = "null", pretty = FALSE)
  writeLines(gsub("},{", "},\n{", text, fixed = TRUE), file.path("results", paste0(name, ".json")))
}

# Null for an error or for what is not a number: what a person is not told.
finite <- function(expression) {
  value <- tryCatch(suppressWarnings(expression), error = function(e) NULL)
  if (is.null(value) || any(!is.finite(value))) NULL else as.numeric(value)
}
# A list of one number stays a list.
many <- function(x) I(as.numeric(x))
