-- Indicators are counts by two days: the day that puts a hazard into a period, and the day something had come of it. Both are in
-- the ledger; here they are laid side by side, and kept added up so that an overview reads days instead of hazards.

-- NOTE: security_invoker, so row-level security judges each row as it does for the ledger.
create view hazard_dates with (security_invoker = true) as
select h.district, h.id as hazard, h.school, h.town, h.lead, h.grade, h.category, d.kind, d.anchor, d.by_day,
  array(select distinct u from unnest(array[h.lead, h.school, h.town]) u where u = any(h.audience)) as places
from hazard h
cross join lateral (select
  (h.reported_at at time zone 'Asia/Shanghai')::date as registered,
  (h.done_at at time zone 'Asia/Shanghai')::date as done,
  (h.struck_at at time zone 'Asia/Shanghai')::date as struck,
  case when h.state in ('passed', 'struck') then h.reinspected_on end as passed,
  case when h.grade = 'major' then (select min(o.listed_on) from supervision_order o
    where o.district = h.district and o.about_kind = 'hazard' and o.about = h.id::text and o.listed_on is not null) end as listed,
  (select min((r.reported_at at time zone 'Asia/Shanghai')::date) from hazard r
    where r.district = h.district and r.rebound_of = h.id and r.state not in ('void', 'withdrawn', 'merged')) as rebounded) e
left join lateral (select (i.at at time zone 'Asia/Shanghai')::date as at, i.passed from reinspection i
  where i.district = h.district and i.hazard = h.id order by i.at, i.id limit 1) f on true
cross join lateral (values
  ('found', e.registered, e.registered),
  ('struck', e.registered, e.struck),
  ('done', e.registered, e.done),
  ('due', h.due_on, h.due_on),
  ('due-done', h.due_on, e.done),
  ('kept', h.due_on, case when e.done <= h.due_on then e.passed end),
  ('first-due', h.original_due_on, h.original_due_on),
  ('first-kept', h.original_due_on, case when e.done <= h.original_due_on then e.passed end),
  ('checked', f.at, f.at),
  ('checked-passed', f.at, case when f.passed then f.at end),
  ('closed', e.struck, e.registered),
  ('rebounded', e.struck, e.rebounded),
  ('major', case when h.grade = 'major' then e.registered end, e.registered),
  ('major-listed', e.registered, e.listed),
  -- NOTE: at a cut-off both must have happened, in whichever order.
  ('listed-struck', case when e.listed is not null then e.registered end, case when e.struck is not null then greatest(e.listed, e.struck) end)
) as d (kind, anchor, by_day)
where h.state not in ('void', 'withdrawn', 'merged') and d.anchor is not null and d.by_day is not null;
comment on view hazard_dates is 'Each hazard that counts, once for every kind of day an indicator asks for; what was voided, withdrawn or merged counts nowhere.';
grant select on hazard_dates to huxue_app;

create table hazard_day (
  district text not null,
  unit text not null,
  split text not null,
  kind text not null,
  anchor date not null,
  by_day date not null,
  n integer not null,
  primary key (district, unit, split, kind, anchor, by_day)
);
comment on table hazard_day is 'Roll-up kept by facts: lines of hazard_dates added up. A test shows it equals a full recount.';
comment on column hazard_day.district is 'GB/T 2260 code of the district that owns the row.';
comment on column hazard_day.unit is 'Lead unit, school or town that sees it; empty for the whole district. A hazard counts once for each, so units are never added up.';
comment on column hazard_day.split is 'Empty, or of the whole district the grade or the category: grade:major, domain:xiaofang.';
comment on column hazard_day.kind is 'Which two days are meant, as in hazard_dates.';
comment on column hazard_day.anchor is 'The day that puts it into a period.';
comment on column hazard_day.by_day is 'The day it had come to that; a cut-off counts nothing later.';
comment on column hazard_day.n is 'How many.';

create table hazard_day_counted (
  district text not null,
  hazard uuid not null,
  counted jsonb not null,
  primary key (district, hazard)
);
comment on table hazard_day_counted is 'As what each hazard was counted last, so that the roll-up takes exactly that back.';
comment on column hazard_day_counted.district is 'GB/T 2260 code of the district that owns the row.';
comment on column hazard_day_counted.hazard is 'The hazard counted.';
comment on column hazard_day_counted.counted is 'Units, splits and days it is counted with.';

create function hazard_day_lines(counted jsonb) returns table (unit text, split text, kind text, anchor date, by_day date)
  language sql immutable parallel safe as $$
  select place.unit, place.split, d.key, (d.value ->> 0)::date, (d.value ->> 1)::date
  from (select u as unit, '' as split from jsonb_array_elements_text(counted -> 'units') u
    union all select '', s from jsonb_array_elements_text(counted -> 'splits') s) place, jsonb_each(counted -> 'days') d
$$;
comment on function hazard_day_lines(jsonb) is 'What is kept of a hazard in hazard_day_counted, as the lines of hazard_day it adds to.';

-- What is there counts at once; from here on each fact brings its hazard up to date.
alter table hazard no force row level security;
alter table reinspection no force row level security;
alter table supervision_order no force row level security;
insert into hazard_day_counted (district, hazard, counted)
select district, hazard, jsonb_build_object(
  'units', (select jsonb_agg(u order by u) from unnest(places || ''::text) u),
  'splits', (select coalesce(jsonb_agg(s order by s), '[]') from unnest(array['grade:' || grade, 'domain:' || category]) s where s is not null),
  'days', jsonb_object_agg(kind, jsonb_build_array(anchor, by_day)))
from hazard_dates group by district, hazard, places, grade, category;
alter table hazard force row level security;
alter table reinspection force row level security;
alter table supervision_order force row level security;
insert into hazard_day (district, unit, split, kind, anchor, by_day, n)
select t.district, l.unit, l.split, l.kind, l.anchor, l.by_day, count(*) from hazard_day_counted t, hazard_day_lines(t.counted) l
group by 1, 2, 3, 4, 5, 6;

alter table hazard_day enable row level security; alter table hazard_day force row level security;
alter table hazard_day_counted enable row level security; alter table hazard_day_counted force row level security;
create policy see_as_unit on hazard_day for select using (district = (select my_district()) and not (select is_administrator())
  and ((select sees_district()) or unit = any ((select my_units())::text[])));
create policy kept_by_system on hazard_day for all using (district = (select my_district()) and (select my_role()) = 'system')
  with check (district = (select my_district()) and (select my_role()) = 'system');
create policy kept_by_system on hazard_day_counted for all using (district = (select my_district()) and (select my_role()) = 'system')
  with check (district = (select my_district()) and (select my_role()) = 'system');
grant select on hazard_day, hazard_day_counted to huxue_app;
grant select on hazard_day to huxue_reader;
grant insert (district, unit, split, kind, anchor, by_day, n) on hazard_day to huxue_app;
grant update (n) on hazard_day to huxue_app;
grant insert (district, hazard, counted) on hazard_day_counted to huxue_app;
grant update (counted) on hazard_day_counted to huxue_app;

create index reinspection_of on reinspection (district, hazard, at);
create index supervision_order_listed on supervision_order (district, about) where listed_on is not null;
