"""Solves a full dense instance with one place and one mentor each by SciPy. Prints {"ms", "covered", "priority", "score"}."""
import json
import sys
import time

import numpy
from scipy.optimize import linear_sum_assignment

numbers = numpy.fromfile(sys.argv[1], dtype=numpy.int32)
size = int(numbers[0])
priority = numbers[3 + size : 3 + 2 * size]
scores = numbers[-size * size :].reshape(size, size).astype(float)
start = time.perf_counter()
rows, columns = linear_sum_assignment(scores, maximize=True)
ms = (time.perf_counter() - start) * 1000
score = int(scores[rows, columns].sum())
print(json.dumps({"ms": ms, "covered": size, "priority": int(priority.sum()), "score": score}))
