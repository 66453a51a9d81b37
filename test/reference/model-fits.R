# The mixed model and the model for repeated measures as R fits them, for the scripts that source this file.
#
# Random intercept: lme4::lmer with lmerTest's degrees of freedom. Unstructured: nlme::gls finds the estimates and the likelihood; Satterthwaite's
# degrees of freedom (as mmrm has them) are computed here from the same restricted likelihood, written out in matrices, by numDeriv.

suppressPackageStartupMessages({ library(lme4); library(lmerTest); library(nlme); library(numDeriv) })
source("write-results.R")

tight <- lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-11, maxfun = 1e5), check.conv.singular = "ignore",
  check.conv.grad = "ignore", check.conv.hess = "ignore", check.rankX = "silent.drop.cols")

# A frame of subject, arm, week, value, with factors in their order.
shaped <- function(frame, arms) {
  frame <- frame[frame$arm %in% arms & !is.na(frame$value), ]
  frame$arm <- factor(as.character(frame$arm), levels = arms)
  frame$at <- frame$week
  frame$week <- factor(frame$week, levels = sort(unique(frame$week)))
  frame$subject <- factor(as.character(frame$subject), levels = unique(as.character(frame$subject)))
  frame[order(frame$subject, frame$at), ]
}

# The difference of arms at a week as weights of the coefficients; NULL where an arm has no value then.
weights_of <- function(frame, columns, week, a, b, covariate) {
  if (!any(frame$arm == a & frame$week == week) || !any(frame$arm == b & frame$week == week)) return(NULL)
  row <- function(arm) {
    new <- data.frame(arm = factor(arm, levels(frame$arm)), week = factor(week, levels(frame$week)))
    x <- model.matrix(~ arm * week, new)[1, ]
    if (covariate) x <- c(x, baseline = 0)
    x[columns]
  }
  row(b) - row(a)
}

summed <- function(L, beta, C, df) {
  estimate <- sum(L * beta); se <- sqrt(drop(t(L) %*% C %*% L)); half <- qt(0.975, df) * se
  list(estimate = estimate, se = se, df = df, t = estimate / se, p = 2 * pt(-abs(estimate / se), df), ci95 = c(estimate - half, estimate + half))
}

answer <- function(frame, beta, C, df_of, covariate) {
  columns <- names(beta); one <- diag(length(beta))
  fixed <- lapply(seq_along(beta), function(i) c(list(term = columns[i]), summed(one[i, ], beta, C, df_of(one[i, ]))))
  pairs <- combn(levels(frame$arm), 2)
  contrasts <- list()
  for (week in levels(frame$week)) for (i in seq_len(ncol(pairs))) {
    L <- weights_of(frame, columns, week, pairs[1, i], pairs[2, i], covariate)
    found <- if (is.null(L)) list(estimate = NULL, se = NULL, df = NULL, t = NULL, p = NULL, ci95 = NULL) else summed(L, beta, C, df_of(L))
    contrasts[[length(contrasts) + 1]] <- c(list(week = as.numeric(week), a = pairs[1, i], b = pairs[2, i]), found)
  }
  p <- vapply(contrasts, function(one) if (is.null(one$p)) NA else one$p, 0)
  list(fixed = fixed, contrasts = contrasts, holm = I(p.adjust(p, "holm")), bh = I(p.adjust(p, "BH")))
}

intercept <- function(frame, covariate) {
  formula <- if (covariate) value ~ arm * week + baseline + (1 | subject) else value ~ arm * week + (1 | subject)
  fit <- suppressMessages(lmerTest::lmer(formula, frame, REML = TRUE, control = tight))
  v <- as.data.frame(VarCorr(fit))$vcov
  df_of <- function(L) suppressMessages(contest1D(fit, L, ddf = "Satterthwaite"))$df
  c(list(logLik = as.numeric(logLik(fit)), variance = list(subject = v[1], residual = v[2])),
    answer(frame, fixef(fit), as.matrix(vcov(fit)), df_of, covariate))
}

# The restricted likelihood written out: minus twice its logarithm, the coefficients and their covariance, at a covariance of the weeks.
restricted <- function(X, y, blocks, sigma) {
  XVX <- 0; XVy <- 0; yVy <- 0; logs <- 0
  for (rows in blocks$rows) {
    W <- chol2inv(chol(sigma[blocks$at[rows], blocks$at[rows], drop = FALSE]))
    logs <- logs - as.numeric(determinant(W)$modulus)
    Xi <- X[rows, , drop = FALSE]; yi <- y[rows]
    XVX <- XVX + t(Xi) %*% W %*% Xi; XVy <- XVy + t(Xi) %*% W %*% yi; yVy <- yVy + drop(t(yi) %*% W %*% yi)
  }
  C <- solve(XVX); beta <- drop(C %*% XVy)
  list(deviance = (length(y) - ncol(X)) * log(2 * pi) + logs + as.numeric(determinant(XVX)$modulus) + yVy - sum(XVy * beta), beta = beta, C = C)
}

unstructured <- function(frame, covariate) {
  formula <- if (covariate) value ~ arm * week + baseline else value ~ arm * week
  X <- model.matrix(formula, frame)
  kept <- qr(X, tol = 1e-7); X <- X[, sort(kept$pivot[seq_len(kept$rank)]), drop = FALSE]
  frame$place <- as.integer(frame$week); weeks <- nlevels(frame$week)
  blocks <- list(rows = split(seq_len(nrow(frame)), frame$subject), at = frame$place)
  # What least squares leave, in units of its own spread: digits are kept however far the values lie from 0.
  crude <- lm.fit(X, frame$value); scale <- sd(crude$residuals)
  y <- crude$residuals / scale; frame$y <- y
  sigma_of <- function(theta) { L <- matrix(0, weeks, weeks); L[lower.tri(L, diag = TRUE)] <- theta; diag(L) <- exp(diag(L)); L %*% t(L) }
  deviance <- function(theta) restricted(X, y, blocks, sigma_of(theta))$deviance
  # nlme's own fit is the start and the witness; Newton's steps on exact-to-rounding derivatives sharpen it.
  frame$x <- X
  fit <- gls(y ~ x - 1, frame, correlation = corSymm(form = ~ place | subject), weights = varIdent(form = ~ 1 | week), method = "REML",
    control = glsControl(maxIter = 200, msMaxIter = 200, tolerance = 1e-9, msTol = 1e-10))
  # varIdent's ratios and corSymm's correlations, in the order of the weeks.
  ratios <- coef(fit$modelStruct$varStruct, unconstrained = FALSE, allCoef = TRUE)[levels(frame$week)]
  R <- diag(weeks); R[lower.tri(R)] <- coef(fit$modelStruct$corStruct, unconstrained = FALSE); R[upper.tri(R)] <- t(R)[upper.tri(R)]
  L <- t(chol(outer(ratios, ratios) * R * fit$sigma^2)); diag(L) <- log(diag(L))
  theta <- L[lower.tri(L, diag = TRUE)]
  for (i in 1:4) theta <- theta - solve(hessian(deviance, theta), grad(deviance, theta))
  at <- restricted(X, y, blocks, sigma_of(theta))
  A <- 2 * solve(hessian(deviance, theta))
  J <- jacobian(function(th) as.vector(restricted(X, y, blocks, sigma_of(th))$C), theta)
  df_of <- function(L) { v <- drop(t(L) %*% at$C %*% L); g <- as.vector(as.vector(L %o% L) %*% J); 2 * v^2 / drop(t(g) %*% A %*% g) }
  stopifnot(max(abs(coef(fit) - at$beta)) < 1e-4)
  beta <- setNames(at$beta * scale + crude$coefficients, colnames(X))
  units <- (length(y) - ncol(X)) * log(scale)
  stopifnot(abs(as.numeric(logLik(fit)) + at$deviance / 2) < 1e-3)
  logLik <- -at$deviance / 2 - units
  covariance <- sigma_of(theta) * scale^2
  c(list(logLik = logLik, variance = list(weeks = many(as.numeric(levels(frame$week))),
    covariance = lapply(seq_len(weeks), function(i) many(covariance[i, ])))),
    answer(frame, beta, at$C * scale^2, df_of, covariate))
}
