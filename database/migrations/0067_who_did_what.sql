-- 谁做了什么 reads a whole district by time, newest first, page by page; exemptions are listed by when they were granted.

create index duty_proof_by_time on duty_proof (district, observed_at desc, id desc) where corrected_by is null;
create index duty_exemption_by_grant on duty_exemption (district, approved_at desc, id desc);
