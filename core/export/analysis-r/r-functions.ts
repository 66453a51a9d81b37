/**
 * The part of the script that is the same for every study: what R computes. It uses R's own functions wherever there is one; the numbers that it
 * gives are held against Armtrace's in the end.
 */
export const rFunctions = `
found <- list()
keep <- function(analysis, item, week, a, b, what, value) {
  value <- if (length(value) == 1 && is.finite(value)) as.numeric(value) else NA_real_
  found[[length(found) + 1]] <<- list(analysis = analysis, item = item, week = week, a = a, b = b, what = what, r = value)
}
quiet <- function(call) tryCatch(suppressWarnings(suppressMessages(call)), error = function(e) NULL)

# The last value at or before week 0 is a subject's baseline; a subject without one is left out.
changed <- function(frame, how) {
  if (how == "none") return(frame)
  pieces <- lapply(split(frame, frame$subject), function(own) {
    before <- own[own$week <= 0, ]
    if (nrow(before) == 0) return(NULL)
    base <- before$value[which.max(before$week)]
    own$value <- switch(how, absolute = own$value - base, percent = (own$value - base) / base * 100,
      log2ratio = ifelse(own$value > 0 & base > 0, suppressWarnings(log2(own$value / base)), NA))
    own[is.finite(own$value), ]
  })
  do.call(rbind, pieces)
}

adjusted <- function(p, method) p.adjust(p, c(holm = "holm", bh = "BH", none = "none")[[method]])

# Two arms after a test of several: as pairwise.wilcox.test and pairwise.t.test do, but each pair by itself, so that an arm of one value does not take
# away the results of the others.
pair_p <- function(method, samples, x, y) {
  if (method == "kruskal-wallis") return(quiet(wilcox.test(y, x))$p.value)
  if (method != "anova") return(quiet(t.test(y, x))$p.value)
  free <- sum(lengths(samples)) - sum(lengths(samples) > 0)
  variance <- sum(vapply(samples, function(s) sum((s - mean(s))^2), 0)) / free
  if (free < 1 || variance == 0) return(NA)
  2 * pt(-abs(mean(y) - mean(x)) / sqrt(variance * (1 / length(x) + 1 / length(y))), free)
}

# A test at each week; effects are b - a.
weekly <- function(q, item, frame) {
  frame <- changed(frame[frame$arm %in% q$arms, ], q$change)
  weeks <- if (is.null(q$weeks)) sort(unique(frame$week)) else q$weeks
  pairs <- combn(q$arms, 2, simplify = FALSE)
  for (week in weeks) {
    own <- frame[frame$week == week, ]
    samples <- lapply(q$arms, function(arm) own$value[own$arm == arm])
    names(samples) <- q$arms
    own$arm <- factor(own$arm, levels = q$arms)
    enough <- all(lengths(samples) >= 2)
    a <- samples[[1]]; b <- samples[[length(samples)]]
    test <- if (!enough) NULL else quiet(switch(q$method, welch = t.test(b, a), student = t.test(b, a, var.equal = TRUE),
      "mann-whitney" = wilcox.test(b, a), anova = oneway.test(value ~ arm, own, var.equal = TRUE),
      "welch-anova" = oneway.test(value ~ arm, own), "kruskal-wallis" = kruskal.test(value ~ arm, own)))
    # Arms that do not vary have no spread to hold their distance against.
    if (!is.null(test) && !all(is.finite(c(test$statistic, test$p.value)))) test <- NULL
    keep(q$id, item, week, "", "", "statistic", if (is.null(test)) NA else test$statistic)
    keep(q$id, item, week, "", "", "p", if (is.null(test)) NA else test$p.value)
    ranks <- q$method %in% c("mann-whitney", "kruskal-wallis")
    for (pair in pairs) {
      x <- samples[[pair[1]]]; y <- samples[[pair[2]]]
      if (length(x) == 0 || length(y) == 0) next
      estimate <- if (ranks) median(outer(y, x, "-")) else mean(y) - mean(x)
      keep(q$id, item, week, pair[1], pair[2], "estimate", estimate)
      interval <- if (ranks) quiet(wilcox.test(y, x, conf.int = TRUE, tol.root = 1e-13))$conf.int else
        quiet(t.test(y, x, var.equal = q$method %in% c("student", "anova")))$conf.int
      # Of very few values even the widest interval of ranks holds less than 95 %: R warns, Armtrace gives none.
      if (ranks && !is.null(interval) && attr(interval, "conf.level") < 0.925) interval <- NULL
      if (!is.null(interval)) {
        keep(q$id, item, week, pair[1], pair[2], "low", interval[1])
        keep(q$id, item, week, pair[1], pair[2], "high", interval[2])
      }
      if (length(q$arms) > 2) keep(q$id, item, week, pair[1], pair[2], "p of pair", pair_p(q$method, samples, x, y))
    }
  }
}

# The weights of the coefficients that make the difference of two arms at a week.
difference <- function(frame, columns, week, a, b) {
  if (!any(frame$arm == a & frame$week == week) || !any(frame$arm == b & frame$week == week)) return(NULL)
  row <- function(arm) {
    x <- model.matrix(~ arm * week, data.frame(arm = factor(arm, levels(frame$arm)), week = factor(week, levels(frame$week))))[1, ]
    x <- c(x, baseline = 0)[columns]
    x[is.na(x)] <- 0
    x
  }
  row(b) - row(a)
}

# Minus twice the restricted log-likelihood of values with this covariance of the weeks, with the coefficients and their covariance.
restricted <- function(X, y, at, subjects, sigma) {
  XVX <- 0; XVy <- 0; yVy <- 0; logs <- 0
  for (rows in subjects) {
    R <- chol(sigma[at[rows], at[rows], drop = FALSE])
    Z <- backsolve(R, cbind(X[rows, , drop = FALSE], y[rows]), transpose = TRUE)
    logs <- logs + 2 * sum(log(diag(R)))
    Zx <- Z[, -ncol(Z), drop = FALSE]; Zy <- Z[, ncol(Z)]
    XVX <- XVX + crossprod(Zx); XVy <- XVy + crossprod(Zx, Zy); yVy <- yVy + sum(Zy^2)
  }
  C <- solve(XVX); beta <- drop(C %*% XVy)
  list(deviance = logs + as.numeric(determinant(XVX)$modulus) + yVy - sum(XVy * beta), beta = beta, C = C)
}

unstructured <- function(frame, formula) {
  X <- model.matrix(formula, frame)
  kept <- qr(X, tol = 1e-7); X <- X[, sort(kept$pivot[seq_len(kept$rank)]), drop = FALSE]
  frame$place <- as.integer(frame$week); weeks <- nlevels(frame$week)
  crude <- lm.fit(X, frame$value); scale <- sd(crude$residuals)
  frame$y <- crude$residuals / scale; frame$x <- X
  fit <- nlme::gls(y ~ x - 1, frame, correlation = nlme::corSymm(form = ~ place | subject),
    weights = nlme::varIdent(form = ~ 1 | week), method = "REML",
    control = nlme::glsControl(maxIter = 200, msMaxIter = 200, tolerance = 1e-9, msTol = 1e-10))
  ratios <- coef(fit$modelStruct$varStruct, unconstrained = FALSE, allCoef = TRUE)[levels(frame$week)]
  S <- diag(weeks); S[lower.tri(S)] <- coef(fit$modelStruct$corStruct, unconstrained = FALSE); S[upper.tri(S)] <- t(S)[upper.tri(S)]
  L <- t(chol(outer(ratios, ratios) * S * fit$sigma^2)); diag(L) <- log(diag(L))
  sigma_of <- function(theta) { L <- matrix(0, weeks, weeks); L[lower.tri(L, diag = TRUE)] <- theta; diag(L) <- exp(diag(L)); tcrossprod(L) }
  subjects <- split(seq_len(nrow(frame)), frame$subject)
  at <- function(theta) restricted(X, frame$y, frame$place, subjects, sigma_of(theta))
  theta <- L[lower.tri(L, diag = TRUE)]
  for (i in 1:2) theta <- theta - solve(numDeriv::hessian(function(th) at(th)$deviance, theta), numDeriv::grad(function(th) at(th)$deviance, theta))
  A <- 2 * solve(numDeriv::hessian(function(th) at(th)$deviance, theta))
  J <- numDeriv::jacobian(function(th) as.vector(at(th)$C), theta)
  best <- at(theta)
  list(beta = setNames(best$beta * scale + crude$coefficients, colnames(X)), C = best$C * scale^2,
    df = function(L) { v <- drop(t(L) %*% best$C %*% L); g <- as.vector(as.vector(L %o% L) %*% J); 2 * v^2 / drop(t(g) %*% A %*% g) })
}

intercept <- function(frame, formula) {
  control <- lme4::lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-11, maxfun = 1e5), check.conv.singular = "ignore",
    check.conv.grad = "ignore", check.conv.hess = "ignore", check.rankX = "silent.drop.cols")
  fit <- lmerTest::lmer(update(formula, . ~ . + (1 | subject)), frame, REML = TRUE, control = control)
  list(beta = lme4::fixef(fit), C = as.matrix(vcov(fit)), df = function(L) lmerTest::contest1D(fit, L, ddf = "Satterthwaite")$df)
}

# A model of all weeks together; the contrasts of its arms.
modelled <- function(q, item, frame) {
  needs <- if (q$method == "unstructured") c("nlme", "numDeriv") else c("lme4", "lmerTest")
  absent <- needs[!vapply(needs, requireNamespace, TRUE, quietly = TRUE)]
  if (length(absent)) { message(q$name, ": needs the packages ", paste(absent, collapse = ", ")); return(invisible()) }
  all <- frame[frame$arm %in% q$arms, ]
  frame <- changed(all, q$change)
  frame <- frame[frame$week %in% q$weeks, ]
  formula <- value ~ arm * week
  if (q$covariate) {
    before <- all[all$week <= 0, ]; before <- before[order(before$week), ]
    before <- before[!duplicated(before$subject, fromLast = TRUE), ]
    frame$baseline <- before$value[match(frame$subject, before$subject)]
    frame <- frame[!is.na(frame$baseline), ]
    formula <- value ~ arm * week + baseline
  }
  frame$arm <- factor(frame$arm, levels = q$arms)
  frame <- frame[order(frame$subject, frame$week), ]
  frame$subject <- factor(frame$subject); frame$week <- factor(frame$week)
  fit <- quiet(if (q$method == "unstructured") unstructured(frame, formula) else intercept(frame, formula))
  for (week in levels(frame$week)) for (pair in combn(q$arms, 2, simplify = FALSE)) {
    L <- if (is.null(fit)) NULL else difference(frame, names(fit$beta), week, pair[1], pair[2])
    if (is.null(L)) next
    estimate <- sum(L * fit$beta); se <- sqrt(drop(t(L) %*% fit$C %*% L)); df <- quiet(fit$df(L))
    half <- qt(0.975, df) * se
    numbers <- c(estimate = estimate, low = estimate - half, high = estimate + half, "p of pair" = 2 * pt(-abs(estimate / se), df))
    for (what in names(numbers)) keep(q$id, item, as.numeric(week), pair[1], pair[2], what, numbers[[what]])
  }
}

# All p-values of an analysis are one family; those of pairs after a test of several arms are another, of every pair at every week.
adjust_all <- function(q, r) {
  mine <- r$analysis == q$id & !is.na(r$r)
  if (q$method %in% c("random-intercept", "unstructured")) {
    rows <- which(mine & r$what == "p of pair")
    return(data.frame(r[rows, 1:5], what = "adjusted p of pair", r = adjusted(r$r[rows], q$adjust)))
  }
  rows <- which(mine & r$what == "p")
  out <- data.frame(r[rows, 1:5], what = "adjusted p", r = adjusted(r$r[rows], q$adjust))
  pairs <- which(mine & r$what == "p of pair")
  if (length(pairs) == 0) return(out)
  rbind(out, data.frame(r[pairs, 1:5], what = "adjusted p of pair", r = adjusted(r$r[pairs], q$adjust)))
}

survived <- function(horizon) {
  library(survival)
  arms <- unique(follow_up$arm)
  follow_up$arm <- factor(follow_up$arm, levels = arms)
  rows <- summary(survfit(Surv(week, event) ~ arm, follow_up, conf.type = "log-log"), rmean = horizon)$table
  if (is.null(dim(rows))) rows <- matrix(rows, 1, dimnames = list(NULL, names(rows)))
  for (i in seq_along(arms)) {
    keep("survival", "", 0, arms[i], "", "events", rows[i, "events"])
    keep("survival", "", 0, arms[i], "", "median", rows[i, "median"])
    keep("survival", "", 0, arms[i], "", "restricted mean", rows[i, "rmean"])
  }
  if (length(arms) < 2) return(invisible())
  test <- quiet(survdiff(Surv(week, event) ~ arm, follow_up))
  keep("survival", "", 0, "", "", "log-rank chi-square", if (is.null(test)) NA else test$chisq)
  keep("survival", "", 0, "", "", "log-rank p", if (is.null(test)) NA else pchisq(test$chisq, length(arms) - 1, lower.tail = FALSE))
  for (pair in combn(arms, 2, simplify = FALSE)) {
    # One model of all arms; the ratio is that of the pair within it.
    follow_up$from <- relevel(follow_up$arm, ref = pair[1])
    fit <- quiet(coxph(Surv(week, event) ~ from, follow_up, control = coxph.control(eps = 1e-15, toler.chol = 1e-16, iter.max = 60)))
    row <- if (is.null(fit)) NULL else summary(fit)
    name <- paste0("from", pair[2])
    ends <- if (is.null(row)) c(NA, NA, NA) else row$conf.int[name, c(1, 3, 4)]
    for (i in 1:3) keep("survival", "", 0, pair[1], pair[2], c("hazard ratio", "low", "high")[i], ends[i])
    keep("survival", "", 0, pair[1], pair[2], "p of pair", if (is.null(row)) NA else row$coefficients[name, 5])
  }
}

counted <- function(kind) {
  of_kind <- events[events$kind == kind, ]
  arms <- arm_names
  size <- vapply(arms, function(arm) sum(subjects$arm == arm), 0)
  for (term in c("", sort(unique(of_kind$term)))) {
    own <- if (term == "") of_kind else of_kind[of_kind$term == term, ]
    with <- vapply(arms, function(arm) length(unique(own$subject[own$arm == arm])), 0)
    for (i in seq_along(arms)) {
      keep(kind, term, 0, arms[i], "", "subjects", with[i])
      ends <- if (size[i] > 0) binom.test(with[i], size[i])$conf.int else c(NA, NA)
      keep(kind, term, 0, arms[i], "", "low", ends[1])
      keep(kind, term, 0, arms[i], "", "high", ends[2])
    }
    filled <- size > 0
    if (sum(filled) > 1) keep(kind, term, 0, "", "", "p", quiet(fisher.test(rbind(with[filled], (size - with)[filled]), workspace = 2e7))$p.value)
  }
}
`;

/** The end of the script: R's numbers beside Armtrace's. */
export const rComparison = String.raw`
r <- do.call(rbind, lapply(found, as.data.frame, stringsAsFactors = FALSE))
for (q in questions) r <- rbind(r, adjust_all(q, r))
key <- function(frame) paste(frame$analysis, frame$item, frame$week, frame$a, frame$b, frame$what, sep = "\r")
expected$r <- r$r[match(key(expected), key(r))]
# Estimates to 1e-6 of their size or of their interval, p-values to 1e-4: models are fitted by search.
size <- pmax(abs(expected$armtrace), ifelse(is.na(expected$scale), 0, expected$scale))
tolerance <- ifelse(grepl("(^| )p( |$)", expected$what), 1e-4, 1e-6)
both <- !is.na(expected$armtrace) & !is.na(expected$r)
expected$agrees <- ifelse(both, abs(expected$armtrace - expected$r) <= tolerance * pmax(size, 1e-12), is.na(expected$armtrace) & is.na(expected$r))
shown <- expected
shown$analysis <- ifelse(shown$analysis %in% names(titles), titles[shown$analysis], shown$analysis)
options(width = 200)
for (one in unique(shown$analysis)) {
  cat("\n", one, "\n", sep = "")
  rows <- shown[shown$analysis == one, c("item", "week", "a", "b", "what", "armtrace", "r", "agrees")]
  print(rows, row.names = FALSE, digits = 7)
}
off <- sum(!expected$agrees)
cat("\n", nrow(expected), " numbers of Armtrace, ", nrow(expected) - off, " of them the same in ", R.version.string, ", ", off, " not.\n", sep = "")
if (off > 0) quit(status = 1)
`;
