//! What is said of files as such.

/// What a file or an entry of a folder is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// An archive or workbook that is damaged.
    BrokenArchive,
    /// An archive of other files.
    Archive,
    /// A compressed file whose end is missing.
    CutGzip,
    /// A compressed file that is damaged.
    BrokenGzip,
    /// A workbook of Apple's Numbers.
    Numbers,
    /// A database.
    Database,
    /// A plan of this program.
    Plan,
    /// A report of this program.
    Report,
    /// A report of this program on several plans.
    RunReport,
    /// Any other JSON.
    Json,
    /// Separated text, as data files are.
    Table,
    /// A text whose name does not say that it is a table.
    PlainText,
    /// Data of another name than was looked for.
    Readable,
    /// Some other file.
    Other,
    /// A folder in the one that is read.
    FolderBelow,
    /// A link that leads nowhere.
    LinkToNothing,
    /// A link back to a folder that it stands in.
    LinkLeadsBack,
    /// A pipe, a socket or a device.
    NoRegularFile,
    /// A workbook that asks for a password.
    ProtectedWorkbook,
    /// A workbook in a binary form.
    BinaryWorkbook,
    /// A workbook.
    Workbook,
    /// Bytes that are no text.
    Binary,
    /// A document of a word processor.
    Text,
    /// Slides.
    Slides,
    /// A document in the Chinese format of fixed pages.
    Ofd,
    /// A picture.
    Picture,
    /// Text with four bytes a letter.
    Utf32,
    /// Text in an old encoding of mail.
    Utf7,
    /// Text with two bytes a letter, and without the mark that says so.
    Utf16Unmarked,
    /// A cell of a workbook that is damaged.
    BrokenCell,
    /// A cell that holds another table.
    NestedTable,
    /// An old Excel workbook.
    OldWorkbook,
    /// A web page.
    Html,
    /// A PDF file.
    Pdf,
}

/// Why a file cannot be read or written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// A link to nothing.
    LinkLeadsNowhere,
    /// The file does not exist.
    NoSuchFile,
    /// It is a pipe with a name.
    NamedPipe,
    /// It is an address on a network.
    NothingIsFetched,
    /// The plan was not read from a file.
    PlanIsNoFile,
    /// The file may not be read or written.
    NotPermitted,
    /// What should be a folder is a file.
    NotAFolder,
    /// It ends before it should.
    EndsTooEarly,
    /// Its bytes are not what its kind asks for.
    Damaged,
    /// The folder of the file does not exist.
    NoSuchFolder,
    /// A folder stands where a file is needed.
    IsFolder,
    /// The disk is full.
    DiskFull,
    /// Another program holds it.
    InUse,
    /// A drive on the network does not answer.
    DriveGone,
    /// There is too little memory.
    NotEnoughMemory,
    /// The disk cannot be written to.
    DiskReadOnly,
    /// The name is one that no file can have.
    NameTooLong,
}

/// A limit that a file went beyond; the message says where it lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// A file larger than allowed.
    FileTooLarge,
    /// A plan, or what belongs to it, larger than any that people write.
    PlanTooLarge,
    /// A record with too many fields.
    TooManyColumns,
    /// A field that is too long.
    FieldTooLong,
    /// A text that is too long to say anything.
    TextTooLong,
    /// A table with too many lines that are no data.
    TooManyNotes,
    /// A workbook with too many parts.
    TooManyParts,
    /// A workbook that unpacks to too much.
    UnpacksTooLarge,
    /// An archive that unpacks to many times its size.
    UnpacksManyTimes,
    /// A workbook with too many cells.
    TooManyCells,
    /// A workbook with too many cells and blank ones in front of them.
    TooManyPlaces,
    /// A workbook with too many sheets.
    TooManySheets,
    /// A workbook with too many styles.
    TooManyStyles,
    /// A workbook with too much text.
    SheetsTooLong,
    /// A cell of a workbook that is too long.
    CellTooLong,
    /// A tag or another piece of its content that is too long.
    PieceTooLong,
    /// A row that is repeated too often.
    RowRepeatsTooOften,
    /// Too many files and folders below a pattern.
    TooManyEntries,
    /// Folders too deep below a pattern.
    FoldersTooDeep,
}

/// What to do about a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileAdvice {
    /// Name the file in a folder.
    NameFile,
    /// Name the plan in a folder.
    NamePlanInFolder,
    /// A folder stands for a plan of one name only, and that is not in it.
    NoPlanInFolder,
    /// Name the plan as what it is.
    NamePlan,
    /// Compare reports; what they were made of is what is checked.
    CompareReports,
    /// Name the document of the plan, not the plan.
    NameDocument,
    /// Save a document in a form that is read.
    SaveDocument,
    /// Name the file as well, if it is to be read.
    NameToo,
    /// Name the folder as well, or search below it.
    NameFolder,
    /// Put the file in place that the link is for.
    MendLink,
    /// What it leads to is read as it is.
    NothingLost,
    /// Save it in a form that is read.
    SaveAs,
    /// Save it as text that is read.
    SaveAsUtf8,
    /// Save it as text that is read, or say which end comes first.
    NameUtf16,
    /// Correct the cell and save the workbook.
    CorrectCell,
    /// Give a table within a cell a sheet of its own.
    MoveTable,
    /// Unpack it.
    Unpack,
    /// Take the password off.
    Unprotect,
    /// Copy the table into a spreadsheet.
    CopyTable,
    /// Get the file again.
    GetAgain,
    /// Type the figures.
    Type,
}
