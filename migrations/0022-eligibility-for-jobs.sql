-- Jobs may read rules: what somebody has a right to is the same whoever looks.
grant select on eligibility_rule, eligibility_version, eligibility_draft to will_worker;
