"""What ships beside the code: samples, help, styles, icons."""
