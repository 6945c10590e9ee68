-- Reporting a hazard holds the number of the year until it is committed, so what is written then must be little and even.

-- The list of recent words is emptied by whoever fills it, who then keeps everybody waiting; without it each writes its own.
alter index hazard_grams set (fastupdate = off);
-- `hazard_by_book_number` answers the same questions.
drop index hazard_by_number;
