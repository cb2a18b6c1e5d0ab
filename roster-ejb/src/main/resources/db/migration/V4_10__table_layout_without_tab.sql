-- The address alone says which list is shown: a tab that was kept made two windows disturb each other.
alter table client_table_layout drop column tab;
