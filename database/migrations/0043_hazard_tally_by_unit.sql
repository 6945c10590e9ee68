-- The roll-up counts for every unit that may see a hazard, and by the day it is due, so that the figures above a ledger cost
-- the same whoever asks and however long the ledger is. It replaces the one of the district alone, whose category, town and
-- lead nobody asked for.

drop table hazard_tally;
create table hazard_tally (
  district text not null,
  unit text not null,
  book integer not null,
  state text not null,
  grade text not null,
  due_on date not null,
  rebound boolean not null,
  n integer not null,
  funds numeric(14, 2) not null default 0,
  primary key (district, unit, book, state, grade, due_on, rebound)
);
comment on table hazard_tally is 'Roll-up kept by facts: how many hazards of a book stand how, as each unit sees them. A test shows it equals a full recount.';
comment on column hazard_tally.district is 'GB/T 2260 code of the district that owns the row.';
comment on column hazard_tally.unit is 'A unit of the audience; empty for the whole district. A hazard counts once for each, so units are never added up.';
comment on column hazard_tally.book is 'Year of the ledger; one that was carried over counts in each of its years.';
comment on column hazard_tally.state is 'As on the hazard.';
comment on column hazard_tally.grade is 'As on the hazard; empty while it has none.';
comment on column hazard_tally.due_on is 'When it is due while its clock runs, so that late and soon can be told on any day; infinity otherwise.';
comment on column hazard_tally.rebound is 'It came back after it had been struck off.';
comment on column hazard_tally.n is 'How many.';
comment on column hazard_tally.funds is 'Their funds together, 万元.';
comment on column hazard_tallied.hazard is 'The hazard counted.';
comment on column hazard_tallied.counted is 'Units, books, state, grade, day due, rebound and funds it is counted with.';

-- What is there counts at once; from here on each fact brings its hazard up to date.
alter table hazard_tallied no force row level security;
truncate hazard_tallied;
insert into hazard_tallied (district, hazard, counted)
select h.district, h.id, jsonb_build_object(
  'units', (select jsonb_agg(u order by u) from (select unnest(h.audience) union select '') as seen (u)),
  'first', h.first_book, 'last', h.last_book, 'state', h.state, 'grade', coalesce(h.grade, ''),
  'due', coalesce(case when h.state in ('assigned', 'contested', 'rectifying') then h.due_on end, 'infinity'),
  'rebound', h.rebound_of is not null, 'funds', coalesce(h.funds, 0))
from hazard h;
insert into hazard_tally (district, unit, book, state, grade, due_on, rebound, n, funds)
select t.district, u, b, c.state, c.grade, c.due, c.rebound, count(*), sum(c.funds)
from hazard_tallied t,
  jsonb_to_record(t.counted) as c (units jsonb, first integer, last integer, state text, grade text, due date, rebound boolean, funds numeric),
  jsonb_array_elements_text(c.units) u, generate_series(c.first, c.last) b
group by 1, 2, 3, 4, 5, 6, 7;
alter table hazard_tallied force row level security;

alter table hazard_tally enable row level security; alter table hazard_tally force row level security;
create policy see_as_audience on hazard_tally for select using (district = (select my_district()) and not (select is_administrator())
  and ((select sees_district()) or unit = any ((select my_units())::text[])));
create policy kept_by_system on hazard_tally for all using (district = (select my_district()) and (select my_role()) = 'system')
  with check (district = (select my_district()) and (select my_role()) = 'system');
grant select on hazard_tally to huxue_app, huxue_reader;
grant insert (district, unit, book, state, grade, due_on, rebound, n, funds) on hazard_tally to huxue_app;
grant update (n, funds) on hazard_tally to huxue_app;

-- Whoever opened a hazard sees it from any later unit too, where the roll-up of that unit does not count it.
create index hazard_by_opener on hazard (district, opened_by) include (audience, id);

-- A school's page shows one book; the books before it grow each year and are not walked through to find it.
drop index hazard_by_school;
create index hazard_by_school on hazard (district, school, last_book, due_on, id);
