"""Runs a plan of SQL stages on Apache Spark, Parquet in and Parquet out: `run-plan.py plan.json [root]`.

The plan: {"inputs": {view: [path]}, "stages": [{"table", "sql", "keep"?}], "shards": n, "scratch": path}. Paths that are
neither absolute nor a URL lie below `root`. A stage is written, in scratch or where it is kept, and read back from there;
one that is a mere filter of what one other reads is a view.
What holds rows of students is written as `shards` buckets by a hash of their number, sid, or else of student_key, so that
each shard has its students whole and later stages need not move them. Rows are counted as they are written: of a file's
bytes alone Spark takes a million rows of small numbers for a table that fits any memory.
"""

import json
import os
import re
import sys
import time

from pyspark.errors import AnalysisException, PySparkException
from pyspark.sql import SparkSession

SETTINGS = {
    "spark.sql.ansi.enabled": "true",
    "spark.sql.ansi.doubleQuotedIdentifiers": "true",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.parquet.compression.codec": "zstd",
    "spark.sql.adaptive.enabled": "true",
    # a join by student and school may then use the shards by student as they are
    "spark.sql.requireAllClusterKeysForCoPartition": "false",
    # sizes for the choice of a join: of what is written here by its rows, of inputs by a guess at what zstd saved
    "spark.sql.cbo.planStats.enabled": "true",
    "spark.sql.sources.fileCompressionFactor": "25",
}

SHARD_KEYS = ["sid", "student_key"]


def main(plan_path, root=""):
    spark = SparkSession.builder.appName("rollcall").getOrCreate()
    plan = read_plan(spark, plan_path)
    for name, value in SETTINGS.items():
        spark.conf.set(name, value)
    spark.conf.set("spark.sql.shuffle.partitions", plan["shards"])
    for view, paths in plan["inputs"].items():
        spark.read.parquet(*[below(root, path) for path in paths]).createOrReplaceTempView(view)
    for index, stage in enumerate(plan["stages"]):
        try:
            run_stage(spark, plan, index, stage, root)
        except Exception as error:
            report("fails", table=stage["table"], problem=problem_of(error))
            sys.exit(1)
    if "DATABRICKS_RUNTIME_VERSION" not in os.environ:
        spark.stop()


def problem_of(error):
    """What Spark says of the SQL; of a failure over rows its kind alone, as the message may quote a cell."""
    if isinstance(error, AnalysisException):
        return str(error).strip().splitlines()[0]
    condition = error.getCondition() if isinstance(error, PySparkException) else None
    return f"failed with {condition or kind_of(error)}"


def kind_of(error):
    """The class of what went wrong, of Java's where it was Java: an OutOfMemoryError asks for another remedy than the rest."""
    cause = getattr(error, "java_exception", None)
    if cause is None:
        return type(error).__name__
    while cause.getCause() is not None:
        cause = cause.getCause()
    return cause.getClass().getSimpleName()


def read_plan(spark, path):
    try:
        with open(path, encoding="utf-8") as file:
            return json.load(file)
    except FileNotFoundError:
        return json.loads(spark.read.text(path, wholetext=True).first()[0])


def run_stage(spark, plan, index, stage, root):
    table = stage["table"]
    frame = spark.sql(stage["sql"])
    keep = stage.get("keep")
    if keep is None and is_view(stage, reads(plan["stages"][index + 1 :], table)):
        frame.createOrReplaceTempView(table)
        return
    report("begins", table=table)
    start = time.monotonic()
    path = below(root, keep or f"{plan['scratch']}/{table}")
    rows = write(spark, frame, table, path, plan["shards"])
    report("ends", table=table, rows=rows, seconds=round(time.monotonic() - start, 3))


def is_view(stage, readers):
    """Planned into its one reader only where it is a filter: of joins within joins, plans get slow and executors short."""
    return readers == 0 or (readers == 1 and not re.search(r"\b(JOIN|GROUP|OVER|DISTINCT|UNION)\b", stage["sql"]))


def reads(stages, table):
    return sum(len(re.findall(rf"\b{re.escape(table)}\b", stage["sql"])) for stage in stages)


def write(spark, frame, table, path, shards):
    """Writes a frame, makes a view of what is written and returns how many rows there are."""
    name = f"written_{table}"
    key = next((key for key in SHARD_KEYS if key in frame.columns), None)
    parts = frame if key is None else frame.repartition(shards, key)
    writer = parts.write.format("parquet").mode("overwrite").option("path", path)
    if key is not None:
        writer = writer.bucketBy(shards, key).sortBy(key)
    writer.saveAsTable(name)
    rows = spark.table(name).count()
    if rows == 0:
        # of no rows the bucket writer makes no file, and so tells no reader the columns
        frame.limit(0).write.mode("overwrite").parquet(path)
        spark.read.schema(frame.schema).parquet(path).createOrReplaceTempView(table)
    else:
        spark.sql(f"ANALYZE TABLE {name} COMPUTE STATISTICS")
        spark.table(name).createOrReplaceTempView(table)
    return rows


def below(root, path):
    return path if not root or re.match(r"/|[a-z0-9]+:", path) else f"{root.rstrip('/')}/{path}"


def report(event, **facts):
    print("rollcall " + json.dumps({"event": event, **facts}), flush=True)


main(*sys.argv[1:])
