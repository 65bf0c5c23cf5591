"""What a key of purpose.yml can be: words, texts, lists, choices, ids, amounts, periods; and how each is read."""
