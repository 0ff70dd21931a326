"""The templates and the sample brief that ship."""
