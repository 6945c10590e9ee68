-- Regular work is counted as it is done: the document of the year shows a figure for each duty, and counting every proof of the
-- year for it costs what the year holds.

create table duty_tally (
  district text not null,
  unit text not null,
  about text not null,
  year integer not null,
  duty text not null,
  standing text not null check (standing in ('done', 'late', 'made-up', 'impossible', 'missed')),
  n integer not null,
  primary key (district, unit, year, duty, about, standing)
);
comment on table duty_tally is 'Roll-up kept by facts: proofs of a duty that stand, and what was missed, as each unit sees them. A test shows it equals a full recount.';
comment on column duty_tally.district is 'GB/T 2260 code of the district that owns the row.';
comment on column duty_tally.unit is 'A unit of the audience; empty for the whole district. A proof counts once for each. What was missed counts for the school or unit itself alone.';
comment on column duty_tally.about is 'School or unit whose duty it is; empty in the lines of the whole district. Who answers for several adds up their own lines, and of the own unit the lines about others: so nothing counts twice.';
comment on column duty_tally.year is 'Year in which it was done, or its window ended, in Shanghai.';
comment on column duty_tally.duty is 'Code of the duty.';
comment on column duty_tally.standing is 'In time, late, entered afterwards, honestly impossible, or missed; one that was corrected counts nowhere.';
comment on column duty_tally.n is 'How many.';

create table duty_tallied (
  district text not null,
  subject uuid not null,
  counted jsonb not null,
  primary key (district, subject)
);
comment on table duty_tallied is 'As what each proof and each thing missed was counted last, so that the roll-up takes exactly that back.';
comment on column duty_tallied.district is 'GB/T 2260 code of the district that owns the row.';
comment on column duty_tallied.subject is 'The proof, or the thing missed.';
comment on column duty_tallied.counted is 'Units, whose duty, year, duty and standing it is counted with; no units once it was corrected.';

-- What is there counts at once; from here on each fact brings its proof up to date.
alter table duty_proof no force row level security;
alter table duty_missed no force row level security;
insert into duty_tallied (district, subject, counted)
select p.district, p.id, jsonb_build_object(
  'units', case when p.corrected_by is null then (select jsonb_agg(u order by u) from (select unnest(p.audience) union select '') as seen (u)) else '[]' end,
  'about', p.subject, 'year', extract(year from p.observed_at at time zone 'Asia/Shanghai')::integer, 'duty', p.duty,
  'standing', case when p.outcome = 'impossible' and p.standing <> 'made-up' then 'impossible' else p.standing end)
from duty_proof p
union all
select m.district, m.id, jsonb_build_object('units', jsonb_build_array('', m.subject),
  'about', m.subject, 'year', extract(year from m.due_at at time zone 'Asia/Shanghai')::integer, 'duty', m.duty, 'standing', 'missed')
from duty_missed m;
alter table duty_proof force row level security;
alter table duty_missed force row level security;
insert into duty_tally (district, unit, about, year, duty, standing, n)
select t.district, u, case u when '' then '' else c.about end, c.year, c.duty, c.standing, count(*)
from duty_tallied t, jsonb_to_record(t.counted) as c (units jsonb, about text, year integer, duty text, standing text), jsonb_array_elements_text(c.units) u
group by 1, 2, 3, 4, 5, 6;

alter table duty_tally enable row level security; alter table duty_tally force row level security;
alter table duty_tallied enable row level security; alter table duty_tallied force row level security;
create policy see_as_audience on duty_tally for select using (district = (select my_district()) and not (select is_administrator())
  and ((select sees_district()) or unit = any ((select my_units())::text[])));
create policy kept_by_system on duty_tally for all using (district = (select my_district()) and (select my_role()) = 'system')
  with check (district = (select my_district()) and (select my_role()) = 'system');
create policy kept_by_system on duty_tallied for all using (district = (select my_district()) and (select my_role()) = 'system')
  with check (district = (select my_district()) and (select my_role()) = 'system');
grant select on duty_tally, duty_tallied to huxue_app;
grant select on duty_tally to huxue_reader;
grant insert (district, unit, about, year, duty, standing, n) on duty_tally to huxue_app;
grant update (n) on duty_tally to huxue_app;
grant insert (district, subject, counted) on duty_tallied to huxue_app;
grant update (counted) on duty_tallied to huxue_app;

-- What ran out today is found without walking through the year, duty by duty; and so are the rounds of a month.
create index duty_missed_by_due on duty_missed (district, duty, due_at) include (subject, period, slot);
create index duty_proof_rounds on duty_proof (district, observed_at) where corrected_by is null and points <> '[]'::jsonb;

-- How a school stands follows from the last sheet it gave of a list and from when a duty was last shown: without these, all proofs are
-- walked through for each.
create index duty_proof_last_sheet on duty_proof (district, subject, checklist, observed_at desc, id)
  where corrected_by is null and outcome = 'done' and checklist is not null;
create index duty_proof_last_shown on duty_proof (district, subject, duty, observed_at desc) include (outcome) where corrected_by is null;
