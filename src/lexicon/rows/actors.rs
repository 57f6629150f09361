//! Rows of the tables that actors are found by.

tables! {}
