"""DeLong, calibration slope and intercepts of 40 seeded vectors by R (delong.R): answers/delong.json.

python test/reference/delong.py (with Rscript, pROC and rms installed)
"""

import json
import pathlib
import subprocess

from sfc32 import pair_vector

COLUMNS = [
    "auc_first",
    "auc_second",
    "variance_first",
    "variance_second",
    "covariance",
    "low_first",
    "high_first",
    "z",
    "intercept",
    "slope",
    "intercept_error",
    "slope_error",
    "in_the_large",
    "in_the_large_error",
    "intercept_robust_error",
    "slope_robust_error",
]

if __name__ == "__main__":
    folder = pathlib.Path(__file__).parent
    lines = ["vector,label,first,second,cluster"]
    for index in range(40):
        lines += [",".join(map(repr, (index, *row))) for row in zip(*pair_vector(index))]
    answer = subprocess.run(
        ["Rscript", folder / "delong.R"], input="\n".join(lines) + "\n", capture_output=True, text=True, check=True
    )
    rows = [[float(value) for value in line.split(",")] for line in answer.stdout.split()]
    text = "[\n" + ",\n".join(json.dumps(row, separators=(",", ":")) for row in rows) + "\n]"
    path = folder / "answers" / "delong.json"
    path.write_text('{"columns": ' + json.dumps(COLUMNS) + ', "rows": ' + text + "}\n")
    print(path, path.stat().st_size)
