/** Guides by role, and the page that broke, in English. */
export const help = {
  help: {
    title: 'Guide',
    roles: 'Guides by role',
    firstTitle: 'Do these first',
    done: 'Done',
    todo: 'To do',
    first: {
      password: 'Set a password of your own',
      calendar: 'Have due days and sessions in your own calendar',
      substitute: 'Name a substitute for your absences',
    },
    rules: 'True on every page',
    always: [
      'What was sent stands in the register with its time; nothing there can be changed or deleted. A mistake is withdrawn or corrected, with its reason.',
      'Every day has “Why this day?”: its grounds, where it is counted from, each day counted or not.',
      'A day called “suggested” was laid down by no document: to be past it is not to be late in law.',
      'Where a form has “What does this do?”, it says before you send which steps open and who is told.',
      'What is passed on to colleagues, remarks and reminders wait for 10 seconds: “Undo” gives them back; leaving the page sends them at once.',
      'What goes on record (submitting, signing, answering) does not wait: its instant decides whether it is in time. A mistake is withdrawn.',
      'What you type is kept on this machine, through a broken connection and a reload.',
    ],
    guides: {
      planning: {
        title: 'Planning',
        about: 'Departments of Finance, economic divisions and others who draw up plans.',
        steps: [
          {
            what: 'Start a cycle',
            how: 'Choose plan and year. The preview shows every day with its grounds, days that contradict each other, and bodies where nobody is seated. Nothing is recorded before you start.',
          },
          {
            what: 'Set the unit’s working timetable',
            how: 'Under “Timetable” of the case press “Write the plan with this annex”, send it up. Once issued, who signs enters the days under “Manage this case”.',
          },
          {
            what: 'Draw up the plan’s data',
            how: 'Under “The plan’s data” type, paste or read an .xlsx file. What may mean two figures is asked about; what breaks a rule is named with its amount. Then “Make the annex of data”.',
          },
          {
            what: 'Submit each step',
            how: 'Each open step is a card under “My work”. Choose a file or write it on the page, then submit. A card “Entered for …” is a document from above: “Sign” enters its number and day.',
          },
          {
            what: 'Ask for opinions',
            how: 'Choose whom to ask, with which papers, by which letter, until when; send it up for signature. Nobody is asked before it is signed and sent.',
          },
          {
            what: 'Accept or explain',
            how: 'Answer each comment; the table comes as Word or Excel.',
          },
          {
            what: 'Ask people, invite those concerned',
            how: 'With the posting say which parts the draft has and what you ask. Under “Comments of the community” invite associations and enterprises; let comments through and answer each.',
          },
          {
            what: 'Draw up the parties’ commitments',
            how: 'On the case’s page, under “Manage this case”: a row each, who does what by when. Bodies sign there; organisations beside the directory sign on paper, which you enter with its scan.',
          },
          {
            what: 'Follow the progress',
            how: 'The case shows which phase is done, which step is late, who holds it, and whether the session will be reached.',
          },
          {
            what: 'Mend a mistake',
            how: 'Open the case, press the step’s name, then withdraw with a reason as long as the next body has not acted; after that recall, replace or correct it by a document.',
          },
        ],
      },
      signer: {
        title: 'Signing',
        about: 'Who heads a body, or signs for whom does.',
        steps: [
          {
            what: 'Read before you decide',
            how: 'The form to sign or return shows the dossier: submission, drafts, opinions, what is missing. All opens in the page.',
          },
          {
            what: 'Sign, or return with a reason',
            how: 'Whoever submitted sees the reason and may submit again. Once signed, the next step opens and bodies are told.',
          },
          {
            what: 'Sign letters and questions',
            how: 'What your officers drew up lies under “My work”; look at the preview, then sign or return it.',
          },
          {
            what: 'Name a substitute',
            how: 'Choose who, from when to when, and why. The register says who signed for whom.',
          },
        ],
      },
      consulted: {
        title: 'Being asked',
        about: 'Departments, committees and organisations whose opinion or part is asked for.',
        steps: [
          {
            what: 'Open what you are asked',
            how: 'The card under “My work” says who asks, about which papers, until when. Press “Confirm seen” so that its receipt is proved.',
          },
          {
            what: 'Reply',
            how: 'Agree, agree with comments, or object with a reason; each comment by itself, with files where needed.',
          },
          {
            what: 'Know what silence means',
            how: 'The consultation’s page says what follows if nobody answers. Without proof of delivery silence is never consent.',
          },
          {
            what: 'Withdraw',
            how: 'As long as your comments were not handled and the time runs, you may withdraw and answer anew.',
          },
          {
            what: 'Invited to comment on a public draft',
            how: 'Open “Comments of the community”. What you say is public at once under your body’s name and gets an answer; saying nothing is not taken as consent.',
          },
        ],
      },
      clerk: {
        title: 'Records clerk',
        about: 'Who numbers, issues, and registers what arrives.',
        steps: [
          {
            what: 'Look at the year’s books',
            how: 'Each body has books of outgoing and incoming documents by year, begun by their first number, without gap or double. Who signs may begin one before, to decide on its series.',
          },
          {
            what: 'Number and issue',
            how: 'What was signed lies under “My work” and “Documents”. Once numbered it goes to its recipients.',
          },
          {
            what: 'Follow the recipients',
            how: 'Each says whether it has received it, and by which way; for paper you enter the day of the receipt.',
          },
          {
            what: 'Register what arrives',
            how: 'Number, date, sender and scan; then give it to the step or consultation that it answers.',
          },
        ],
      },
      council: {
        title: 'People’s Council',
        about: 'Standing Body, committees, a session’s secretary.',
        steps: [
          {
            what: 'Convene a session',
            how: 'Choose day, type and number of deputies; the page says by when papers go out and which dossiers wait.',
          },
          {
            what: 'Draw up the agenda',
            how: 'Take in what is ready; put it in order by dragging or by keyboard. What is not ready says what is missing.',
          },
          {
            what: 'Verify',
            how: 'The committee files its report; one that the plan’s case has is used as it is.',
          },
          {
            what: 'Attendance and vote',
            how: 'Majorities count against all deputies; the chamber’s screen shows the result.',
          },
          {
            what: 'Number and publish the resolution',
            how: 'Enter number and signed text; once published, the plan’s step is done too.',
          },
          {
            what: 'Supervise',
            how: 'Open a supervision, demand information, conclude, and follow what becomes of it.',
          },
        ],
      },
      deputy: {
        title: 'Deputy',
        about: 'Deputies of a People’s Council, at a desk or on a phone.',
        steps: [
          {
            what: 'Look at the session',
            how: 'Choose it in the list: the agenda, its times, who presents.',
          },
          {
            what: 'Read the papers',
            how: 'Press “Deputy’s page” at the head of the session: each item has its papers, opened in the page; your own notes and questions to the Standing Body stand there.',
          },
          {
            what: 'Ask a question',
            how: 'At the foot of “Deputy’s page”: choose whom you ask and write it; the Standing Body gathers questions and says whether yours is on the agenda or answered in writing.',
          },
          {
            what: 'See the results',
            how: 'The result and how the majority was reckoned stand at the item as soon as they are recorded.',
          },
        ],
      },
      owner: {
        title: 'Project owner',
        about: 'Enterprises and management boards that were registered as the owner of a project.',
        steps: [
          {
            what: 'Look at your project',
            how: 'The planning office registers it; its page says which People’s Councils must be told, before which day.',
          },
          {
            what: 'Send the notice',
            how: 'A card in “My work”: choose who receives it, attach the notice. The page keeps the proof that each has it.',
          },
          {
            what: 'Give information, answer findings',
            how: 'What a Council asks or a community supervision board found comes as a card with its day; only answering it ends it.',
          },
          {
            what: 'Report changes',
            how: 'Amended, moved, completed or stopped: record it on the project’s page; whoever must be told again shows at once.',
          },
        ],
      },
      admin: {
        title: 'Administration',
        about: 'Who sees what is late, where, who holds it, and gives accounts.',
        steps: [
          {
            what: 'Give officers accounts',
            how: 'One by one or from an Excel file; each gets a first password and changes it when signing in.',
          },
          {
            what: 'Give seats',
            how: 'A seat is a body and a role (head, officer, records clerk, deputy), from one day to another.',
          },
          {
            what: 'See what is overdue',
            how: 'From the map down to a step; remind, escalate and extend right there. Lateness in law stands apart from being past a suggestion.',
          },
          {
            what: 'Look at the mails',
            how: 'Those that failed and those without a reader; they can be sent again.',
          },
          {
            what: 'Days off and made up for',
            how: 'Publish a year’s calendar or correct it; see first which dates would move.',
          },
          {
            what: 'When the law changes',
            how: 'Publish a new version of a procedure; see what differs and which running cases it concerns.',
          },
          {
            what: 'Operation, and the sample',
            how: 'The page says whether each part runs; the sample is taken away by one button.',
          },
        ],
      },
    },
  },
  crashed: {
    title: 'This page broke',
    how: 'What was recorded is safe, and what you typed is kept on this machine. Load the page again; if it still breaks, send the details below to your administrator.',
    outdated: 'The system has just been updated',
    outdatedHow:
      'The page you have open belongs to the version before. Load it again to go on; what you typed is kept.',
    reload: 'Load again',
    home: 'To my work',
    details: 'Details for the administrator',
  },
};
