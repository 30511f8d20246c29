"""The command line: arguments, printing and exit statuses; everything else is below."""
