"""The tests, one directory a lane."""

import pytest

# Assertions outside of test modules explain themselves too.
pytest.register_assert_rewrite("tests.support")
