import { registerEnumType } from '@nestjs/graphql';

export enum MeetingPaper {
  AGENDA = 'AGENDA',
  ATTENDANCE_LIST = 'ATTENDANCE_LIST',
  CERTIFICATE = 'CERTIFICATE',
}
registerEnumType(MeetingPaper, {
  name: 'MeetingPaper',
  description: 'A paper of a meeting that is downloaded, under /downloads/meetings/<number>/.',
  valuesMap: {
    AGENDA: {
      description: 'The agenda: agenda.pdf, agenda.docx. For readers of the meeting, once it has one.',
    },
    ATTENDANCE_LIST: {
      description:
        'The attendance list, with names: attendance.pdf, attendance.docx. For who runs the meeting.',
    },
    CERTIFICATE: {
      description:
        "The reader's own certificate of attendance: certificate.pdf. Once the meeting was held and they were noted at it, in the hall or from elsewhere.",
    },
  },
});
