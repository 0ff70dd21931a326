"""A CSL 1.0.2 processor in plain Python: no Qt, no input or output, no state outside the objects you hold."""
