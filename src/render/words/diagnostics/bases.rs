//! Sentences about the files that a plan extends.

use super::Sentences;

pub(super) const NOT_IN_BASE: Sentences = Sentences::new(
    "a base file cannot say `{key}`",
    "write it in the plan itself: a base holds units, areas and defaults that several plans share",
    "基础文件中不能写“{key}”",
    "请写在计划文件中：基础文件只存放多个计划共用的单位、地区和默认设置",
);

pub(super) const BASE_OUTSIDE: Sentences = Sentences::new(
    "`{file}` lies outside the plan's folder",
    "a plan may come from anybody, so it reaches only its own folder; `--allow-outside` lets it reach further",
    "“{file}”在计划所在文件夹之外",
    "计划可能来自他人，默认只能引用其所在文件夹内的文件；确需引用时请加 --allow-outside",
);

pub(super) const BASE_CIRCLE: Sentences = Sentences::new(
    "files extend each other in a circle: {members}",
    "take `extends` out of one of them",
    "文件互相引用成环：{members}",
    "请删去其中一个文件的 extends",
);

pub(super) const TOO_MANY_BASES: Sentences = Sentences::new(
    "more than {limit} files extend each other one behind the other",
    "put what they share into fewer files",
    "逐级引用的文件超过 {limit} 个",
    "请把共用内容合并到较少的文件中",
);
