"""Models of the chapters on applications."""
