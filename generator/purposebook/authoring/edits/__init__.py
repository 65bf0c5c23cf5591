"""Changes of an author's file that touch only what they are about; every other byte stays."""
