//! The words by which texts around values say of what the values are: of another kind, period or area
//! than those that are asked for, of a part of something, or of nothing but who wrote it when. Titles,
//! headings, notes, names of sheets and files and headers of columns are all read by these lists.

mod alone;
mod approval;
mod area;
mod basis;
mod branch;
mod claim;
mod denial;
mod division;
mod gain;
mod group;
mod increase;
mod kind;
mod kind_beside;
mod kind_labels;
mod kind_words;
mod ordinal;
mod reached;
mod remark;
mod sample;
mod stand_in;
mod statement;
mod table_name;
mod time;
mod total;
mod when;

pub(super) use approval::{Asked, denied_approval, is_rejected, is_yes};
pub(super) use area::{
    area_at_head, behind_of_which, ends_like_area, is_below_nation, is_kind_of_place, is_of_which,
    may_name_area,
};
pub(super) use basis::{basis_in, basis_said};
pub(super) use branch::branch_at_head;
pub(super) use claim::{Claim, claims, ends_on_figures, references, speaks_of_figures};
pub(super) use division::{is_division, is_division_alone, is_of_table};
pub(super) use gain::{Alone, Gain, gain_said};
pub(super) use group::{
    divides, divides_row_above, heads_figures_of_part, is_group, is_of_all, is_of_all_divided,
    is_of_nation, speaks_of_group,
};
pub(super) use increase::{names_increase, says_increase};
pub(super) use kind::{
    heads_reached, is_chapter, is_only_about, is_set, may_speak_of_kind, names_change, other_kind,
    says_reached, speaks_of_reports, speaks_of_setting, table_word, tells_about,
};
pub(super) use kind_beside::{is_other_kind, left_out, may_say_other, only_of, says_other_kind};
pub(super) use ordinal::{form_of, name_behind_number, ordinal_of, rank, without_ordinal};
pub(super) use reached::{
    VALUE_HEADERS, before_reached, heads_results, is_reached, names_of_reached, names_values,
    speaks_of_reached, without_corrected, without_reached,
};
pub(super) use remark::{
    ONLY, REMARK_HEADERS, REMARKS, announces_number, heads_prose, says_number, says_when,
    without_remark_label,
};
pub(super) use sample::{only_sample, sample_file, sample_word};
pub(super) use stand_in::{StandIn, stand_ins};
pub(super) use statement::{Statement, is_signature, statements};
pub(super) use table_name::{is_pair, is_said_by_name, kind_in_short, short_kind, spelled};
pub(super) use time::times_said;
pub(super) use total::{
    is_bare_subtotal, is_bare_total, is_made_of_parts, is_of_organisation, is_subtotal, is_total,
    is_total_of_parts, speaks_of_total, without_sums, without_totals,
};
pub(super) use when::{
    Held, OF_VALUES, Until, announces_until, end_of_days, figures_of, held, lacking,
    says_time_of_values, since, until,
};
