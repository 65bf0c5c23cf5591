"""Whether it works: KPIs, their bands and trees."""
