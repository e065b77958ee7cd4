//! `plancheck check`.

use super::args::CheckArgs;
use super::inputs::{Changes, Courses, How};
use super::outputs::Outputs;
use super::plans::{self, Plans};
use super::progress::Progress;
use super::terminal::Terminal;
use super::{Failure, inputs};
use plancheck::diagnostic::{Code, Diagnostic};
use plancheck::input::read_template;
use plancheck::render::{
    Detail, Format, Lang, Style, TableLayout, TemplateFault, html_with, render, render_run,
};
use plancheck::report::Report;
use plancheck::source::SourceFile;

/// Judges, writes the reports, and gives the exit code of the verdict.
pub(super) fn run(args: &CheckArgs, terminal: &Terminal) -> Result<u8, Failure> {
    let outputs = Outputs::of(&args.output)?;
    let layout = match (args.by_area, args.changes) {
        (true, _) => TableLayout::Areas,
        (false, true) => TableLayout::Changes,
        (false, false) => TableLayout::Targets,
    };
    let progress = Progress::new(terminal.lang(), args.output.quiet);
    let plan = match plans::plans(&args.plans)? {
        Plans::One(plan) => plan,
        Plans::Several(plans) => {
            plans::refuse_options(args, plans.len())?;
            let run =
                plans::judge(args, &plans, how(args, (&outputs, terminal), false), &progress)?;
            let code = run.exit_code.number();
            return outputs.write((terminal, &progress), run.files(), code, |format, style| {
                render_run(&run, format, Style { layout, ..style })
            });
        }
    };
    let template = template(args, &outputs)?;
    let how = how(args, (&outputs, terminal), true);
    let report = inputs::report((&plan, &args.input), &args.data, args.fail_on, how, &progress)?;
    // A template that fails must do so before anything is written.
    let page = template.as_ref().map(|template| page(&report, terminal.lang(), template));
    let page = page.transpose()?;
    let data = report.inputs.iter().map(|input| input.file.as_str());
    let template = template.as_ref().map(|template| template.name().as_ref());
    let read = data.chain(report.plan.files()).chain(template);
    let code = report.exit_code.number();
    let written = outputs.write((terminal, &progress), read, code, |format, style| match &page {
        Some(page) if format == Format::Html => page.clone(),
        _ => render(&report, format, Style { layout, ..style }),
    });
    // As in `inputs::report`.
    std::mem::forget(report);
    written
}

/// What the formats that are asked for need to know; whether the plan is the only one.
fn how(args: &CheckArgs, (outputs, terminal): (&Outputs, &Terminal), is_only: bool) -> How {
    let is_drawn = outputs.formats().any(Format::draws_courses);
    let courses = if is_drawn { Courses::Traced } else { Courses::Untraced };
    let has_room = outputs.formats().any(|format| format == Format::Table)
        && terminal.style(args.output.width, Detail::Normal).width.is_some();
    let is_compared = args.changes || has_room || outputs.formats().any(Format::shows_changes);
    let changes = if is_compared { Changes::Compared } else { Changes::NotCompared };
    let (extent, has_hashes) = (outputs.extent(), outputs.has_hashes());
    How { courses, changes, extent, has_hashes, is_only }
}

/// The template of the page, if there is one and a page is asked for.
fn template(args: &CheckArgs, outputs: &Outputs) -> Result<Option<SourceFile>, Failure> {
    let has_page = outputs.formats().any(|format| format == Format::Html);
    if args.template.is_some() && !has_page {
        return Err(Diagnostic::new(Code::TemplateWithoutPage).into());
    }
    let template = args.template.as_deref().map(read_template).transpose();
    template.map_err(|fault| Failure::from(*fault))
}

/// The page of a template of the user's own.
fn page(report: &Report, lang: Lang, template: &SourceFile) -> Result<Vec<u8>, Failure> {
    html_with(report, lang, template.text()).map_err(|fault| template_fault(&fault, template))
}

fn template_fault(fault: &TemplateFault, template: &SourceFile) -> Failure {
    let told = Diagnostic::new(Code::TemplateFault)
        .with("problem", fault.problem)
        .with("detail", &fault.detail);
    let at = fault.at.as_ref().map_or_else(|| template.whole(), |at| template.locate(at));
    told.at(at).into()
}
