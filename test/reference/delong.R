# DeLong by pROC, calibration slope and intercepts by glm, their robust errors by rms: rows on stdin, answers on stdout.
# Called by delong.py; needs R with pROC and rms (Debian: r-cran-proc, r-cran-rms).
suppressMessages({library(pROC); library(rms)})
rows <- read.csv(file("stdin"))
answers <- sapply(split(rows, rows$vector), function(d) {
  a <- roc(d$label, d$first, levels = c(0, 1), direction = "<", quiet = TRUE)
  b <- roc(d$label, d$second, levels = c(0, 1), direction = "<", quiet = TRUE)
  plain <- ci.auc(a, method = "delong")
  paired <- roc.test(a, b, paired = TRUE, method = "delong")
  d$logit <- qlogis(d$second)
  line <- summary(glm(label ~ logit, binomial, d, control = list(epsilon = 1e-14, maxit = 100)))$coefficients
  level <- summary(glm(label ~ offset(logit), binomial, d, control = list(epsilon = 1e-14, maxit = 100)))$coefficients
  fit <- lrm(label ~ logit, d, x = TRUE, y = TRUE, eps = 1e-12, tol = 1e-14, maxit = 100)
  robust <- sqrt(diag(vcov(robcov(fit, d$cluster))))
  c(auc(a), auc(b), var(a), var(b), cov(a, b), plain[1], plain[3], paired$statistic,
    line[1, 1], line[2, 1], line[1, 2], line[2, 2], level[1, 1], level[1, 2], robust)
})
write.table(format(t(answers), digits = 13, trim = TRUE), quote = FALSE, sep = ",", row.names = FALSE, col.names = FALSE)
