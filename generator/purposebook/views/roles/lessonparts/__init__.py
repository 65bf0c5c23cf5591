"""What the lessons of a role ask: one module for each part of its playbook."""
