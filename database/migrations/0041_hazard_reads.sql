-- Reading hazards fast for everybody. Who may see a hazard stands on its own row, so that a list, a count and an export
-- judge each row by itself: a look into `subject` per row costs ten times as much, and `in (select …)` reads all subjects first.

alter table hazard add column audience text[] not null default '{}';
alter table hazard add column opened_by text;
update hazard h set audience = s.audience, opened_by = s.opened_by from subject s where s.district = h.district and s.id = h.id;
comment on column hazard.audience is 'The same as audience of its subject, kept here for lists; a test compares them.';
comment on column hazard.opened_by is 'The same as opened_by of its subject.';
grant insert (audience, opened_by) on hazard to huxue_app;
grant update (audience) on hazard to huxue_app;

drop policy see_with_subject on hazard;
create policy see_as_audience on hazard for select using (district = (select my_district()) and not (select is_administrator())
  and ((select sees_district()) or audience && (select my_units()) or opened_by = (select my_person())));

-- The columns a count needs, so that counting a book reads this index and not the wide rows.
create index hazard_counted on hazard (district, last_book, state)
  include (first_book, grade, due_on, extension_asked, rebound_of, funds, lead, town, school, category, audience, opened_by);
create index hazard_by_book_number on hazard (district, last_book, year, number);
create index hazard_major on hazard (district, last_book, due_on, id) where grade = 'major';
create index hazard_merged on hazard (district, merged_into) where merged_into is not null;
create index hazard_rebounds on hazard (district, last_book, due_on, id) where rebound_of is not null;

-- A search by letters cannot use its index below row-level security, because comparing arrays is not leakproof. This function
-- looks rare words up and tells only ids of the asker's own district; which of them may be seen, the policy above decides.
-- Words that occur more than `most` times answer null: such hazards are met soon enough on the way through the book.
create policy looked_up_by_owner on hazard for select to huxue_owner using (true);
create function hazards_saying(words text[], most integer) returns uuid[] language sql stable security definer
  set search_path = public, pg_temp
  as $$ select case when count(*) <= most then coalesce(array_agg(id), '{}') end
    from (select id from hazard where district = my_district() and grams @> words limit most + 1) found $$;
comment on function hazards_saying is 'Ids of hazards whose text holds all these pairs of characters; null when there are more than `most`.';
revoke all on function hazards_saying from public;
grant execute on function hazards_saying to huxue_app;
