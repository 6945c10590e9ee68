-- What was missed is seen by whom it concerns: the school or unit itself, its town, and the district.
create policy see_own_or_district on duty_missed for select using (district = (select my_district()) and not (select is_administrator())
  and ((select sees_district()) or subject = any ((select my_units())::text[])));
