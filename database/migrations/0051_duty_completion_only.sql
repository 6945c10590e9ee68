-- Clauses 6.9, 7.7 and 7.8 speak of persons. Of those duties only that they were done is kept, and the table itself refuses more.

alter table duty_proof add column completion_only boolean not null default false;
comment on column duty_proof.completion_only is 'The duty concerns persons: nothing but the completion can stand here. Source: 精神卫生法 4, 个人信息保护法 28.';
alter table duty_proof add constraint completion_and_nothing_else check (not completion_only or (
  reason = '' and place_reason = '' and points = '[]' and fields = '{}' and answers = '{}'
  and lat is null and lng is null and accuracy is null and metres is null and checklist is null and score is null));
grant insert (completion_only) on duty_proof to huxue_app;
