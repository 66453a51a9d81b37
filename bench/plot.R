# What `armtrace plot` does, as a laboratory would script it: one workbook, nine figures as PDF, one CSV of the summaries.
# Rscript bench/plot.R WORKBOOK FOLDER
suppressPackageStartupMessages({
  library(readxl)
  library(dplyr)
  library(ggplot2)
})
arguments <- commandArgs(trailingOnly = TRUE)
readings <- read_excel(arguments[1])
markers <- c("KIR2DL1", "KIR2DL3", "KIR3DL1", "NKG2A", "NKG2D", "NKp46", "Perforin", "Granzyme B", "FasL")
summaries <- list()
for (marker in markers) {
  described <- readings |>
    transmute(arm = Arm, week = Week, value = .data[[paste(marker, "(%)")]]) |>
    filter(!is.na(value)) |>
    group_by(arm, week) |>
    summarise(n = n(), mean = mean(value), sd = sd(value), median = median(value), .groups = "drop") |>
    mutate(sem = sd / sqrt(n), half = qt(0.975, n - 1) * sem, analyte = marker)
  summaries[[marker]] <- described
  figure <- ggplot(described, aes(week, mean, colour = arm, shape = arm)) +
    geom_errorbar(aes(ymin = mean - half, ymax = mean + half), width = 0.8) +
    geom_line() +
    geom_point() +
    labs(x = "Week", y = paste0(marker, " (%)")) +
    theme_classic(base_size = 7)
  ggsave(file.path(arguments[2], paste0(gsub(" ", "-", marker), ".pdf")), figure, width = 89, height = 70, units = "mm")
}
write.csv(bind_rows(summaries), file.path(arguments[2], "summary.csv"), row.names = FALSE)
