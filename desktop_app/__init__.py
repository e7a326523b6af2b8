"""The application: window, command line, services, rules, intake and documents."""
