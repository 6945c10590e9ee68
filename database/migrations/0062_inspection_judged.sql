-- An inspection is judged as every other sheet is, and what its findings became as hazards flows back to it.

alter table inspection_visit alter column answers set default '{}',
  add column score numeric(5, 1) check (score between 0 and 100),
  add column verdicts jsonb not null default '{}';
comment on column inspection_visit.answers is 'Answers by item, as VisitAnswers describes them.';
comment on column inspection_visit.score is 'Weighted score of 100 without what does not apply; null before the sheet is written and when nothing applied.';
comment on column inspection_visit.verdicts is 'Verdict by item, as it was judged on the day of the visit under the programme of that day.';
grant update (score, verdicts) on inspection_visit to huxue_app;

-- Sheets written as a list of answers become answers by item; the columns of the judge stay empty until one is written anew.
update inspection_visit set answers = coalesce((
  select jsonb_object_agg(a ->> 'item', jsonb_strip_nulls(jsonb_build_object(
    'note', left(coalesce(a ->> 'note', ''), 300), 'photos', jsonb_path_query_array(a, '$.photos[0 to 2]'),
    'spot', a -> 'spot', 'toHazard', a -> 'toHazard', 'hazardDetail', a -> 'hazardDetail',
    'applicable', a ->> 'is' <> 'not-applicable')) || jsonb_build_object('value', case a ->> 'is'
      when 'yes' then 'true'::jsonb when 'no' then 'false'::jsonb when 'number' then a -> 'number' when 'text' then a -> 'text'
      else 'null'::jsonb end))
  from jsonb_array_elements(answers) a), '{}') where jsonb_typeof(answers) = 'array';
alter table inspection_visit add check (jsonb_typeof(answers) = 'object');

alter table inspection_finding add column closed_at timestamptz;
comment on column inspection_finding.closed_at is 'When the hazard it became was struck off; null while that is open, and for what became none.';
grant update (closed_at) on inspection_finding to huxue_app;
