"""The same as openFiles.js with openpyxl; prints nothing where that is not installed."""
import json
import resource
import sys
import time

try:
    import openpyxl
except ImportError:
    sys.exit(0)

files = open(sys.argv[1], encoding="utf-8").read().split("\n")
start = time.perf_counter()
for file in files:
    openpyxl.load_workbook(file).close()
seconds = time.perf_counter() - start
print(json.dumps({"seconds": seconds, "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
