"""Purposebook: one purpose.yml becomes a whole playbook site."""
